import type { Texts } from './texts.js';

const rules = new Intl.PluralRules('ru');

/** One of three forms: 1 ответ, 2 ответа, 5 ответов. */
function form(count: number, one: string, few: string, many: string): string {
  const rule = rules.select(count);
  return rule === 'one' ? one : rule === 'few' ? few : many;
}

export const ru: Texts = {
  skip: 'Перейти к содержанию',
  language: 'Язык',
  theme: { light: 'Включить светлую тему', dark: 'Включить тёмную тему' },
  signOut: 'Выйти',
  score: 'Индекс NPS',
  shortScore: 'Индекс',
  answers: (count, written) => `${written} ${form(count, 'ответ', 'ответа', 'ответов')}`,
  overview: 'Обзор',
  navigation: 'Страницы',
  yes: 'Да',
  no: 'Нет',

  filters: {
    title: 'Фильтры',
    period: 'Период',
    all: 'За всё время',
    last: { '30d': 'Последние 30 дней', '90d': 'Последние 90 дней', '12m': 'Последние 12 месяцев' },
    range: 'С какого по какой день',
    openCalendar: 'Открыть календарь',
    previousMonth: 'Предыдущий месяц',
    nextMonth: 'Следующий месяц',
    branch: 'Точка',
    allBranches: 'Все точки',
    branches: (count, written) => `${written} ${form(count, 'точка', 'точки', 'точек')}`,
    survey: 'Опрос',
    allSurveys: 'Все опросы',
    surveys: (count, written) => `${written} ${form(count, 'опрос', 'опроса', 'опросов')}`,
    clear: 'Сбросить фильтры',
    remove: (filter) => `Убрать фильтр «${filter}»`,
    search: 'Поиск в комментариях',
    clearSearch: 'Очистить поиск',
    scoreIs: (score) => `Оценка ${score}`,
  },

  headline: {
    interval: (level) => `Интервал ${level}`,
    range: (lower, upper) => `от ${lower} до ${upper}`,
    count: 'Ответы',
    tooFew: 'Мало ответов',
    tooFewWhy: (n, needed) =>
      `Пока есть ${n}. На индекс можно опираться, когда ответов не меньше ${needed}; до тех пор читайте комментарии.`,
    change: 'Изменение',
    quarterChange: 'Изменение за квартал',
    shares: 'Доли трёх групп',
    suppressed: 'Скрыто: ответивших так мало, что их можно было бы узнать.',
  },

  finding: {
    level: (score, answers) => `Индекс равен ${score}; за ним ${answers}.`,
    tooFew: (answers) => `${answers}: для индекса этого пока мало.`,
    compared: (after, afterTotal, before, beforeTotal) =>
      `Сравнение: ${after} (ответов: ${afterTotal}) и ${before} (ответов: ${beforeTotal}).`,
    comparedDays: (beforeTotal, afterTotal) =>
      `Сравнение: этот период (ответов: ${afterTotal}) и столько же дней до него (ответов: ${beforeTotal}).`,
  },

  view: { title: (panel) => `Вид раздела «${panel}»`, chart: 'График', table: 'Таблица' },

  trend: {
    title: 'Динамика по месяцам',
    note: (level) => `Полоса: интервал ${level}.`,
    hollow: (needed) => `Пустой кружок: меньше ${needed} ответов.`,
    describe: (months, first, last) =>
      `Индекс по месяцам, месяцев: ${months}, с ${first} по ${last}. Все числа есть в таблице.`,
    month: 'Месяц',
    noAnswers: 'нет ответов',
  },

  distribution: {
    title: 'Одиннадцать оценок',
    describe: (answers, most) =>
      `${answers} по оценкам от 0 до 10; чаще всего выбирали ${most}. Все числа есть в таблице.`,
    score: 'Оценка',
    category: 'Группа',
    count: 'Ответы',
    share: 'Доля',
  },

  branches: {
    title: 'Точки',
    note: (level, needed) => `Линия: интервал ${level}. Пустой кружок: меньше ${needed} ответов, вне рейтинга.`,
    branch: 'Точка',
    none: 'Без точки',
    answers: 'Ответы',
    interval: 'Интервал',
    chart: 'Индекс и интервал',
    tooFew: 'мало ответов',
    whole: (score) => `Все точки вместе: ${score}`,
  },

  responses: {
    latest: 'Последние ответы с комментарием',
    title: 'Ответы',
    all: 'Все ответы',
    more: 'Показать ещё',
    loadingMore: 'Загружается…',
    end: 'Это все ответы.',
    noComment: 'Без комментария',
    noneWithComment: 'Комментариев здесь пока нет.',
    excluded: 'Не учтён в индексе',
  },

  customers: {
    title: 'Клиенты',
    count: (count, written) => `${written} ${form(count, 'клиент', 'клиента', 'клиентов')}`,
    search: 'Поиск по имени, почте, телефону или коду',
    noMatch: 'По этому запросу никто не найден',
    noMatchHow: 'Введите меньше слов или только часть адреса почты либо номера телефона.',
    none: 'Клиентов пока нет',
    noneWhat: 'Здесь появятся все, кого вы спрашиваете и кто отвечает под своим именем, с их последним ответом.',
    noneHow: 'Клиентов можно добавить двумя способами:',
    noneAdd: 'Добавьте клиента из своей программы',
    noneAnswer: 'Укажите, кто ответил, когда отправляете ответ',
    notAnswered: 'Ещё не отвечал',
    unnamed: 'Клиент без имени',
    end: 'Это все клиенты.',
  },

  customer: {
    latest: (score, category, day) => `Последний ответ: ${score}, ${category}, ${day}.`,
    profile: 'Сведения',
    email: 'Почта',
    phone: 'Телефон',
    externalId: 'Код у вас',
    language: 'Язык',
    timeZone: 'Часовой пояс',
    timeThere: (time) => `там сейчас ${time}`,
    added: 'Добавлен',
    history: 'История',
    noHistory: 'Пока пусто. Ответы и покупки появятся здесь, как только придут.',
    historyEnd: 'Это вся история.',
    delete: 'Удалить клиента',
    deleteTitle: (name) => `Удалить: ${name}?`,
    deleteGone: 'Имя, почта, телефон, признаки и согласия будут удалены навсегда.',
    deleteStays: 'Ответы и покупки останутся без имени и по-прежнему будут учитываться. Написанное в комментариях тоже останется.',
    deleteConfirm: 'Удалить навсегда',
    deleteFailed: 'Клиент не удалён. Повторите, пожалуйста, попытку.',
    cancel: 'Отмена',
    missing: 'По этому адресу нет клиента',
    missingHow: 'Возможно, клиент удалён; тогда ответы сохранены без имени.',
  },

  interactions: {
    title: 'События',
    all: 'Всё',
    types: {
      purchase: 'Покупка',
      delivery: 'Доставка',
      'support-call': 'Обращение в поддержку',
      'onboarding-step': 'Шаг знакомства',
    },
    cancelled: 'Отменено',
    refunded: 'Возвращено',
    refundedPart: (amount) => `возвращено ${amount}`,
  },

  consents: {
    title: 'Согласие',
    none: 'Ничего не записано.',
    anyChannel: 'любой канал',
    channels: { email: 'почта', sms: 'SMS' },
    states: { GIVEN: 'Согласие дано', WITHDRAWN: 'Отказ' },
    kinds: {
      SURVEY: 'опросы',
      REVIEW_ASK: 'просьбы об отзыве',
      REFERRAL_INVITE: 'приглашения рекомендовать',
      CLUB_MAIL: 'новости клуба',
      REMINDER: 'напоминания',
    },
  },

  answer: {
    about: 'Об этом ответе',
    customer: 'Клиент',
    anonymous: 'Анонимно',
    question: 'Вопрос',
    staff: 'Сотрудник',
    product: 'Товар',
    channel: 'Канал',
    reasons: 'Причины',
    tags: 'Метки',
    note: 'Заметка',
    given: 'По исходной шкале',
    answered: 'Дан',
    received: 'Получен',
    comment: 'Комментарий',
    attributes: 'Признаки',
    changes: 'Что изменено',
    changed: {
      CORRECTED: 'Исправлен',
      EXCLUDED: 'Исключён из индекса',
      INCLUDED: 'Снова учтён',
      DELETED: 'Удалён',
    },
    before: (field, value) => `${field} до этого: ${value}`,
    empty: 'пусто',
    missing: 'По этому адресу нет ответа',
    missingHow: 'Возможно, он удалён.',
  },

  mailbox: {
    title: 'Почтовый ящик',
    what: 'Для некоторых каналов на этом сервере нет отправителя. Всё, что ушло бы через них, хранится здесь и никому не приходит.',
    search: 'Поиск по получателю',
    none: 'Сообщений пока нет',
    noneHow: 'Здесь появляются отправленные сообщения. Отправьте пробное сообщение себе на странице /graphql:',
    noMatch: 'Этому получателю сообщений не было.',
    end: 'Это все сообщения.',
    message: 'Сообщение',
    asPage: 'Как страница',
    asText: 'Как текст',
    about: 'Об этом сообщении',
    to: 'Кому',
    from: 'От кого',
    sent: 'Отправлено',
    link: 'Опрос',
    unsubscribe: 'Отписка',
    openLink: 'Открыть в новой вкладке',
    missing: 'По этому адресу нет сообщения',
    missingHow: 'Возможно, его место заняли новые: хранятся последние 500.',
    channels: { EMAIL: 'Почта', SMS: 'SMS', WEBHOOK: 'Ваш канал' },
  },

  empty: {
    title: 'Ответов пока нет',
    what: 'С первым ответом здесь появятся индекс с интервалом, график по месяцам, точки и комментарии.',
    how: 'Ответы можно получить двумя способами:',
    importFile: 'Загрузите файл с оценками и комментариями',
    submit: 'Отправьте ответ из своей программы',
    noMatch: 'Под эти фильтры не подходит ни один ответ',
    noMatchHow: 'Выберите более длинный период или другую точку либо сбросьте фильтры.',
  },

  errors: {
    title: 'Не удалось загрузить',
    network: 'Сервер не отозвался. Проверьте соединение и повторите попытку.',
    server: 'Сервер сообщил об ошибке. Подробности в его журнале.',
    kept: 'Ваши фильтры сохранены.',
    retry: 'Повторить',
    broken: 'Эту часть страницы не удалось показать',
    brokenHow: 'Остальное работает. Загрузите страницу снова; если это повторится, сообщите нам, пожалуйста.',
    reload: 'Загрузить страницу снова',
    notFound: 'По этому адресу ничего нет',
    notFoundHow: 'Возможно, в адресе опечатка или он устарел.',
  },

  session: {
    opening: 'Выполняется вход…',
    signedOut: 'Вы не вошли',
    how: 'В Goodword нет паролей. Войти можно по ссылке, которую печатает сервер; она действует один раз.',
    running: 'Если сервер работает, получите новую ссылку в его папке:',
    restart: 'Или запустите сервер снова: он печатает ссылку при каждом запуске.',
    linkFailed: 'Эта ссылка больше не действует',
    linkMissing: 'В адресе нет второй половины, после знака «#». Скопируйте ссылку из вывода сервера целиком.',
    once: 'Ссылка для входа действует один раз и недолго.',
    unreachable: 'Сервер не отозвался, поэтому ссылка ещё не использована.',
    retry: 'Повторить',
  },

  demo: 'Демонстрация. Оценки и комментарии настоящие: португалоязычный опрос 2018–2020 годов (лицензия MIT). Даты, точки, сотрудники и каналы сгенерированы.',
  loading: 'Загружается…',
};
