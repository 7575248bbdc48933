import type { Category } from '@goodword/core';
import { type Language, languageOf } from '../language.js';

/** Why there is nothing to answer at a link. */
export type Notice =
  /** Nobody made it. */
  | 'unknown'
  /** It has expired, was revoked, or its invitation was cancelled. */
  | 'ended'
  /** The survey is over. */
  | 'closed'
  /** The survey has not begun, or is paused. */
  | 'resting'
  /** The answer is there, and can no longer be changed. */
  | 'finished'
  /** It failed, most likely by our fault. */
  | 'failed';

/** What was wrong with an answer, for whoever gave it. */
export type AnswerFault = 'score' | 'number' | 'missing' | 'one-option' | 'too-long' | 'address' | 'address-missing' | 'unusable' | 'too-many';

interface Sentence {
  readonly title: string;
  readonly text: string;
}

/** What the page says of its own, around the words of the survey. Names of shops and numbers come with their own direction. */
export interface SurveyPageWords {
  /** Of the score, where the survey does not name its ends. */
  readonly ends: { readonly lowest: string; readonly highest: string };
  readonly send: string;
  readonly sendComment: string;
  readonly sendScore: (score: string) => string;
  readonly skip: string;
  readonly back: string;
  readonly yourScore: string;
  readonly change: string;
  readonly changeAnswer: string;
  readonly yes: string;
  readonly no: string;
  readonly contactMe: string;
  readonly doNotContactMe: string;
  readonly address: string;
  readonly other: string;
  readonly startAgain: string;
  readonly language: string;
  readonly decline: string;
  readonly declined: Sentence;
  readonly answerAfterAll: string;
  readonly thanks: Readonly<Record<Category, Sentence>>;
  readonly maybeClosed: string;
  readonly faults: Readonly<Record<AnswerFault, string>>;
  readonly notices: Readonly<Record<Notice, Sentence>>;
}

const surveyPageWords: Readonly<Record<Language, SurveyPageWords>> = {
  en: {
    ends: { lowest: 'Not at all likely', highest: 'Extremely likely' },
    send: 'Send answer', sendComment: 'Send comment', sendScore: (score) => `Send ${score}`, skip: 'Skip this question', back: 'Back', yourScore: 'Your score', change: 'Change', changeAnswer: 'Change my answer',
    yes: 'Yes', no: 'No', contactMe: 'Yes, please contact me', doNotContactMe: 'No, thank you',
    address: 'E-mail address or phone number', other: 'In your own words', startAgain: 'Start again', language: 'Language',
    decline: 'I would rather not answer',
    declined: { title: 'All right, we will leave it at that', text: 'Thank you for letting us know.' },
    answerAfterAll: 'Answer after all',
    thanks: {
      promoter: { title: 'Thank you, that means a lot to us', text: 'We will pass it on to the people who looked after you.' },
      passive: { title: 'Thank you for your answer', text: 'We read every answer to find out what to improve.' },
      detractor: { title: 'We are sorry, and thank you for telling us', text: 'A person will look into what happened.' },
    },
    maybeClosed: 'You can close this page.',
    faults: {
      score: 'Please choose one of the numbers.', number: 'Please write a whole number of this scale.', missing: 'Please choose an answer.',
      'one-option': 'Please choose one answer only.', 'too-long': 'This text is too long. Please shorten it.',
      address: 'This is neither an e-mail address nor a phone number. Please write it like name@example.com, or with + and the country code.',
      'address-missing': 'Please write where we can reach you, or choose “No, thank you”.',
      unusable: 'This answer could not be read. Please choose again.',
      'too-many': 'Many answers are coming from your network at the moment. Please send yours again in some minutes.',
    },
    notices: {
      unknown: { title: 'There is nothing at this link', text: 'Please check that it is complete, or use the link of a newer message.' },
      ended: { title: 'This link is no longer valid', text: 'Thank you for wanting to answer. It was possible until a while ago only.' },
      closed: { title: 'This survey is over', text: 'Thank you for wanting to answer. Answers are no longer taken.' },
      resting: { title: 'This survey is not open at the moment', text: 'Thank you for wanting to answer. Please try again later.' },
      finished: { title: 'Thank you, your answer is with us', text: 'It can no longer be changed.' },
      failed: { title: 'That did not work', text: 'What you had sent before is with us. Please try again in a minute.' },
    },
  },
  fa: {
    ends: { lowest: 'اصلاً پیشنهاد نمی‌کنم', highest: 'حتماً پیشنهاد می‌کنم' },
    send: 'ارسال پاسخ', sendComment: 'ارسال نظر', sendScore: (score) => `ارسال امتیاز ${score}`, skip: 'رد شدن از این پرسش', back: 'بازگشت', yourScore: 'امتیاز شما', change: 'تغییر', changeAnswer: 'تغییر پاسخ',
    yes: 'بله', no: 'خیر', contactMe: 'بله، لطفاً با من تماس بگیرید', doNotContactMe: 'خیر، سپاسگزارم',
    address: 'نشانی ایمیل یا شمارهٔ تلفن', other: 'با کلمات خودتان بنویسید', startAgain: 'شروع دوباره', language: 'زبان',
    decline: 'ترجیح می‌دهم پاسخ ندهم',
    declined: { title: 'بسیار خوب، مزاحمتان نمی‌شویم', text: 'از اینکه به ما اطلاع دادید سپاسگزاریم.' },
    answerAfterAll: 'با این حال پاسخ می‌دهم',
    thanks: {
      promoter: { title: 'سپاسگزاریم؛ نظر شما برای ما بسیار ارزشمند است', text: 'آن را به همکارانی که در خدمتتان بودند می‌رسانیم.' },
      passive: { title: 'از پاسخ شما سپاسگزاریم', text: 'همهٔ پاسخ‌ها را می‌خوانیم تا بدانیم چه چیزی را بهتر کنیم.' },
      detractor: { title: 'متأسفیم، و از اینکه به ما گفتید سپاسگزاریم', text: 'یکی از همکاران ما شخصاً موضوع را پیگیری می‌کند.' },
    },
    maybeClosed: 'می‌توانید این صفحه را ببندید.',
    faults: {
      score: 'لطفاً یکی از عددها را انتخاب کنید.', number: 'لطفاً عددی صحیح از این مقیاس بنویسید.', missing: 'لطفاً پاسخی را انتخاب کنید.',
      'one-option': 'لطفاً تنها یک پاسخ را انتخاب کنید.', 'too-long': 'این متن بیش از اندازه بلند است. لطفاً آن را کوتاه‌تر کنید.',
      address: 'این نه نشانی ایمیل است و نه شمارهٔ تلفن. لطفاً آن را مانند name@example.com یا با + و کد کشور بنویسید.',
      'address-missing': 'لطفاً بنویسید از چه راهی با شما تماس بگیریم، یا «خیر، سپاسگزارم» را انتخاب کنید.',
      unusable: 'این پاسخ خوانده نشد. لطفاً دوباره انتخاب کنید.',
      'too-many': 'در این لحظه پاسخ‌های بسیاری از شبکهٔ شما می‌رسد. لطفاً چند دقیقهٔ دیگر دوباره ارسال کنید.',
    },
    notices: {
      unknown: { title: 'در این پیوند چیزی نیست', text: 'لطفاً بررسی کنید که پیوند کامل باشد، یا از پیوند پیامی تازه‌تر استفاده کنید.' },
      ended: { title: 'این پیوند دیگر معتبر نیست', text: 'از اینکه می‌خواستید پاسخ دهید سپاسگزاریم. مهلت پاسخ به پایان رسیده است.' },
      closed: { title: 'این نظرسنجی پایان یافته است', text: 'از اینکه می‌خواستید پاسخ دهید سپاسگزاریم. دیگر پاسخی پذیرفته نمی‌شود.' },
      resting: { title: 'این نظرسنجی اکنون باز نیست', text: 'از اینکه می‌خواستید پاسخ دهید سپاسگزاریم. لطفاً بعداً دوباره سر بزنید.' },
      finished: { title: 'سپاسگزاریم، پاسخ شما به ما رسیده است', text: 'دیگر نمی‌توان آن را تغییر داد.' },
      failed: { title: 'ارسال انجام نشد', text: 'آنچه پیش از این فرستاده‌اید نزد ما محفوظ است. لطفاً یک دقیقهٔ دیگر دوباره تلاش کنید.' },
    },
  },
  ru: {
    ends: { lowest: 'Точно не порекомендую', highest: 'Обязательно порекомендую' },
    send: 'Отправить ответ', sendComment: 'Отправить комментарий', sendScore: (score) => `Отправить оценку ${score}`, skip: 'Пропустить вопрос', back: 'Назад', yourScore: 'Ваша оценка', change: 'Изменить', changeAnswer: 'Изменить ответ',
    yes: 'Да', no: 'Нет', contactMe: 'Да, свяжитесь со мной', doNotContactMe: 'Нет, спасибо',
    address: 'Электронная почта или телефон', other: 'Своими словами', startAgain: 'Начать заново', language: 'Язык',
    decline: 'Не хочу отвечать',
    declined: { title: 'Хорошо, больше не будем вас отвлекать', text: 'Спасибо, что дали нам знать.' },
    answerAfterAll: 'Всё-таки ответить',
    thanks: {
      promoter: { title: 'Спасибо, нам очень приятно', text: 'Мы передадим это тем, кто вам помогал.' },
      passive: { title: 'Спасибо за ответ', text: 'Мы читаем каждый ответ, чтобы понять, что улучшить.' },
      detractor: { title: 'Нам жаль. Спасибо, что сказали об этом', text: 'Наш сотрудник лично разберётся в ситуации.' },
    },
    maybeClosed: 'Эту страницу можно закрыть.',
    faults: {
      score: 'Пожалуйста, выберите одно из чисел.', number: 'Пожалуйста, впишите целое число этой шкалы.', missing: 'Пожалуйста, выберите ответ.',
      'one-option': 'Пожалуйста, выберите только один ответ.', 'too-long': 'Текст слишком длинный. Пожалуйста, сократите его.',
      address: 'Это не адрес электронной почты и не номер телефона. Напишите, например, name@example.com или номер с + и кодом страны.',
      'address-missing': 'Напишите, как с вами связаться, или выберите «Нет, спасибо».',
      unusable: 'Ответ не удалось прочитать. Пожалуйста, выберите ещё раз.',
      'too-many': 'Сейчас из вашей сети приходит очень много ответов. Пожалуйста, отправьте ваш через несколько минут.',
    },
    notices: {
      unknown: { title: 'По этой ссылке ничего нет', text: 'Проверьте, что ссылка полная, или откройте ссылку из более нового сообщения.' },
      ended: { title: 'Эта ссылка больше не действует', text: 'Спасибо, что хотели ответить. Срок для ответа уже прошёл.' },
      closed: { title: 'Этот опрос завершён', text: 'Спасибо, что хотели ответить. Ответы больше не принимаются.' },
      resting: { title: 'Этот опрос сейчас не проводится', text: 'Спасибо, что хотели ответить. Пожалуйста, зайдите позже.' },
      finished: { title: 'Спасибо, ваш ответ у нас', text: 'Изменить его уже нельзя.' },
      failed: { title: 'Не получилось отправить', text: 'То, что вы отправили раньше, сохранено. Попробуйте, пожалуйста, через минуту.' },
    },
  },
  zh: {
    ends: { lowest: '完全不可能', highest: '非常可能' },
    send: '提交回答', sendComment: '提交意见', sendScore: (score) => `提交 ${score} 分`, skip: '跳过此题', back: '返回', yourScore: '您的评分', change: '修改', changeAnswer: '修改我的回答',
    yes: '是', no: '否', contactMe: '是的，请与我联系', doNotContactMe: '不用了，谢谢',
    address: '电子邮箱或电话号码', other: '请用您自己的话说明', startAgain: '重新开始', language: '语言',
    decline: '我不想回答',
    declined: { title: '好的，不再打扰您', text: '感谢您告诉我们。' },
    answerAfterAll: '还是回答一下',
    thanks: {
      promoter: { title: '衷心感谢您的肯定', text: '我们会转达给为您服务的同事。' },
      passive: { title: '感谢您的反馈', text: '我们会认真阅读每一条反馈并加以改进。' },
      detractor: { title: '我们深表歉意，感谢您告诉我们', text: '我们会有专人跟进此事。' },
    },
    maybeClosed: '您可以关闭此页面。',
    faults: {
      score: '请选择一个数字。', number: '请填写此量表中的一个整数。', missing: '请选择一个答案。',
      'one-option': '请只选择一个答案。', 'too-long': '文字太长，请缩短一些。',
      address: '这不是电子邮箱，也不是电话号码。请写成 name@example.com 这样的形式，或写带 + 和国家代码的号码。',
      'address-missing': '请填写联系方式，或选择“不用了，谢谢”。',
      unusable: '无法读取此答案，请重新选择。',
      'too-many': '目前来自您所在网络的回答很多，请您过几分钟再发送。',
    },
    notices: {
      unknown: { title: '此链接没有内容', text: '请检查链接是否完整，或使用较新消息中的链接。' },
      ended: { title: '此链接已失效', text: '感谢您愿意回答。回答的期限已过。' },
      closed: { title: '此调查已结束', text: '感谢您愿意回答。现在不再接受回答。' },
      resting: { title: '此调查目前未开放', text: '感谢您愿意回答。请稍后再试。' },
      finished: { title: '谢谢您，我们已收到您的回答', text: '该回答不能再修改。' },
      failed: { title: '未能提交', text: '您之前提交的内容已保存。请一分钟后再试。' },
    },
  },
  th: {
    ends: { lowest: 'ไม่แนะนำเลย', highest: 'แนะนำแน่นอน' },
    send: 'ส่งคำตอบ', sendComment: 'ส่งความคิดเห็น', sendScore: (score) => `ส่งคะแนน ${score}`, skip: 'ข้ามคำถามนี้', back: 'ย้อนกลับ', yourScore: 'คะแนนของท่าน', change: 'แก้ไข', changeAnswer: 'แก้ไขคำตอบ',
    yes: 'ยินยอม', no: 'ไม่ยินยอม', contactMe: 'ใช่ กรุณาติดต่อกลับ', doNotContactMe: 'ไม่ ขอบคุณ',
    address: 'อีเมลหรือหมายเลขโทรศัพท์', other: 'โปรดระบุตามที่ท่านต้องการ', startAgain: 'เริ่มใหม่', language: 'ภาษา',
    decline: 'ไม่สะดวกตอบ',
    declined: { title: 'รับทราบ เราจะไม่รบกวนท่าน', text: 'ขอบคุณที่แจ้งให้เราทราบ' },
    answerAfterAll: 'เปลี่ยนใจ ขอตอบ',
    thanks: {
      promoter: { title: 'ขอบคุณท่านเป็นอย่างยิ่ง', text: 'เราจะส่งต่อให้ทีมงานที่ดูแลท่าน' },
      passive: { title: 'ขอบคุณสำหรับคำตอบของท่าน', text: 'เราอ่านทุกคำตอบเพื่อนำไปปรับปรุง' },
      detractor: { title: 'เราขออภัย และขอบคุณที่แจ้งให้เราทราบ', text: 'เจ้าหน้าที่ของเราจะตรวจสอบเรื่องนี้' },
    },
    maybeClosed: 'ท่านปิดหน้านี้ได้',
    faults: {
      score: 'กรุณาเลือกตัวเลขหนึ่งตัว', number: 'กรุณาเขียนจำนวนเต็มในมาตรานี้', missing: 'กรุณาเลือกคำตอบ',
      'one-option': 'กรุณาเลือกเพียงคำตอบเดียว', 'too-long': 'ข้อความยาวเกินไป กรุณาย่อให้สั้นลง',
      address: 'นี่ไม่ใช่อีเมลหรือหมายเลขโทรศัพท์ กรุณาเขียนในรูปแบบ name@example.com หรือขึ้นต้นด้วย + และรหัสประเทศ',
      'address-missing': 'กรุณาเขียนช่องทางที่เราจะติดต่อท่าน หรือเลือก “ไม่ ขอบคุณ”',
      unusable: 'อ่านคำตอบนี้ไม่ได้ กรุณาเลือกอีกครั้ง',
      'too-many': 'ขณะนี้มีคำตอบจากเครือข่ายของคุณเข้ามาจำนวนมาก กรุณาส่งอีกครั้งในอีกไม่กี่นาที',
    },
    notices: {
      unknown: { title: 'ไม่มีอะไรที่ลิงก์นี้', text: 'กรุณาตรวจสอบว่าลิงก์ครบถ้วน หรือใช้ลิงก์ในข้อความที่ใหม่กว่า' },
      ended: { title: 'ลิงก์นี้ใช้ไม่ได้แล้ว', text: 'ขอบคุณที่ตั้งใจจะตอบ หมดเวลาตอบแล้ว' },
      closed: { title: 'แบบสำรวจนี้สิ้นสุดแล้ว', text: 'ขอบคุณที่ตั้งใจจะตอบ ขณะนี้ไม่รับคำตอบแล้ว' },
      resting: { title: 'ขณะนี้แบบสำรวจยังไม่เปิด', text: 'ขอบคุณที่ตั้งใจจะตอบ กรุณาลองใหม่ภายหลัง' },
      finished: { title: 'ขอบคุณ เราได้รับคำตอบของท่านแล้ว', text: 'คำตอบนี้แก้ไขไม่ได้อีก' },
      failed: { title: 'ส่งไม่สำเร็จ', text: 'สิ่งที่ท่านส่งไว้ก่อนหน้านี้ถูกบันทึกแล้ว กรุณาลองใหม่ในอีกหนึ่งนาที' },
    },
  },
  pt: {
    ends: { lowest: 'Nada provável', highest: 'Muito provável' },
    send: 'Enviar resposta', sendComment: 'Enviar comentário', sendScore: (score) => `Enviar ${score}`, skip: 'Seguir sem responder', back: 'Voltar', yourScore: 'A sua nota', change: 'Alterar', changeAnswer: 'Alterar a minha resposta',
    yes: 'Sim', no: 'Não', contactMe: 'Sim, podem ligar ou escrever', doNotContactMe: 'Não, obrigado',
    address: 'E-mail ou telefone', other: 'Nas suas palavras', startAgain: 'Começar de novo', language: 'Idioma',
    decline: 'Prefiro não responder',
    declined: { title: 'Tudo bem, ficamos por aqui', text: 'Obrigado por avisar.' },
    answerAfterAll: 'Afinal, quero responder',
    thanks: {
      promoter: { title: 'Obrigado, isso significa muito para nós', text: 'Vamos transmiti-lo a quem cuidou de tudo.' },
      passive: { title: 'Obrigado pela sua resposta', text: 'Lemos todas as respostas para saber o que melhorar.' },
      detractor: { title: 'Lamentamos, e obrigado por nos contar', text: 'Uma pessoa vai analisar o que aconteceu.' },
    },
    maybeClosed: 'Pode fechar esta página.',
    faults: {
      score: 'Escolha um dos números.', number: 'Escreva um número inteiro desta escala.', missing: 'Escolha uma resposta.',
      'one-option': 'Escolha apenas uma resposta.', 'too-long': 'O texto é muito longo. Encurte-o, por favor.',
      address: 'Não é um e-mail nem um telefone. Escreva como nome@example.com, ou com + e o código do país.',
      'address-missing': 'Escreva um e-mail ou telefone, ou escolha “Não, obrigado”.',
      unusable: 'Não foi possível ler a resposta. Escolha de novo, por favor.',
      'too-many': 'No momento chegam muitas respostas da sua rede. Envie a sua de novo em alguns minutos, por favor.',
    },
    notices: {
      unknown: { title: 'Não há nada neste link', text: 'Verifique se está completo, ou use o link de uma mensagem mais recente.' },
      ended: { title: 'Este link já não é válido', text: 'Obrigado por querer responder. O prazo já terminou.' },
      closed: { title: 'Esta pesquisa terminou', text: 'Obrigado por querer responder. Já não se aceitam respostas.' },
      resting: { title: 'Esta pesquisa não está aberta neste momento', text: 'Obrigado por querer responder. Tente mais tarde, por favor.' },
      finished: { title: 'Obrigado, a sua resposta chegou', text: 'Já não pode ser alterada.' },
      failed: { title: 'Não foi possível enviar', text: 'O que enviou antes está guardado. Tente de novo dentro de um minuto.' },
    },
  },
};

/** The words for a language (BCP 47) of a survey; English for those that there are none for. */
export function surveyPageWordsOf(language: string): SurveyPageWords {
  return surveyPageWords[languageOf(language)];
}
