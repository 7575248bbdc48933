import { inSixLanguages as text } from './templates/in-six-languages.js';
import { surveyTemplate, type SurveyTemplate } from './templates/survey-template.js';
import {
  commentQuestion, consentQuestion, contactMeQuestion, npsQuestion, reasonsQuestion,
} from './templates/template-questions.js';

export { readyReasons } from './templates/ready-reasons.js';
export { templateLanguages } from './templates/in-six-languages.js';
export type { SurveyTemplate };

const relationship = surveyTemplate(
  'relationship', text('Relationship', 'رابطه با مشتری', 'Relacionamento', 'Отношение к компании', 'ความสัมพันธ์กับลูกค้า', '客户关系'), [
    npsQuestion(text('How likely are you to recommend {{company}} to a friend or colleague?', 'چقدر احتمال دارد {{company}} را به دوستان یا همکاران خود پیشنهاد کنید؟', 'Qual é a probabilidade de recomendar {{company}} a um amigo ou colega?', 'Насколько вероятно, что вы порекомендуете {{company}} друзьям или коллегам?', 'ท่านมีแนวโน้มจะแนะนำ {{company}} ให้เพื่อนหรือเพื่อนร่วมงานมากน้อยเพียงใด', '您有多大可能向朋友或同事推荐{{company}}？')),
    reasonsQuestion('defective-product', 'missing-feature', 'price-not-worth-it', 'rude-staff', 'hard-to-reach', 'unkept-promise', 'wrong-invoice'),
    commentQuestion(),
    contactMeQuestion,
    consentQuestion,
  ],
);

const afterPurchase = surveyTemplate(
  'after-purchase', text('After a purchase', 'پس از خرید', 'Após a compra', 'После покупки', 'หลังการซื้อ', '购买之后'), [
    npsQuestion(text('After your last purchase at {{branch|our shop}}, how likely are you to recommend {{company}} to a friend?', 'با توجه به آخرین خریدتان از {{branch|فروشگاه ما}}، چقدر احتمال دارد {{company}} را به دوستان خود پیشنهاد کنید؟', 'Pensando na sua última compra ({{branch|a nossa loja}}), qual é a probabilidade de recomendar {{company}} a um amigo?', 'Вспомните последнюю покупку ({{branch|наш магазин}}). Насколько вероятно, что вы порекомендуете {{company}} друзьям?', 'จากการซื้อครั้งล่าสุดที่ {{branch|ร้านของเรา}} ท่านมีแนวโน้มจะแนะนำ {{company}} ให้เพื่อนมากน้อยเพียงใด', '回想您最近一次在{{branch|我们店里}}的购物，您有多大可能向朋友推荐{{company}}？')),
    reasonsQuestion('rude-staff', 'untrained-staff', 'long-wait', 'defective-product', 'short-weight', 'price-not-worth-it', 'hard-to-find', 'unclean-premises', 'unsafe-premises'),
    commentQuestion(),
    contactMeQuestion,
    consentQuestion,
  ],
);

const afterDelivery = surveyTemplate(
  'after-delivery', text('After a delivery', 'پس از تحویل سفارش', 'Após a entrega', 'После доставки', 'หลังการจัดส่ง', '配送之后'), [
    npsQuestion(text('Now that {{product|your order}} has arrived, how likely are you to recommend {{company}} to a friend?', 'اکنون که {{product|سفارش شما}} رسیده است، چقدر احتمال دارد {{company}} را به دوستان خود پیشنهاد کنید؟', 'A entrega foi feita ({{product|o seu pedido}}). Qual é a probabilidade de recomendar {{company}} a um amigo?', 'Вы получили заказ ({{product|ваш товар}}). Насколько вероятно, что вы порекомендуете {{company}} друзьям?', 'ท่านได้รับ{{product|สินค้า}}แล้ว ท่านมีแนวโน้มจะแนะนำ {{company}} ให้เพื่อนมากน้อยเพียงใด', '您已收到{{product|您的订单}}，您有多大可能向朋友推荐{{company}}？')),
    reasonsQuestion('slow-delivery', 'damaged-delivery', 'wrong-delivery', 'rude-staff', 'hard-to-reach', 'defective-product', 'unexpected-cost'),
    {
      kind: 'rating', id: 'delivery',
      text: text('How satisfied are you with the delivery?', 'از تحویل سفارش چقدر راضی هستید؟', 'Qual é o seu grau de satisfação com a entrega?', 'Насколько вы довольны доставкой?', 'ท่านพึงพอใจกับการจัดส่งเพียงใด', '您对配送的满意程度如何？'),
      ends: {
        lowest: text('Not at all', 'بسیار ناراضی', 'Muito baixo', 'Совсем нет', 'ไม่พอใจมาก', '非常不满意'),
        highest: text('Completely', 'بسیار راضی', 'Muito alto', 'Полностью', 'พอใจมาก', '非常满意'),
      },
    },
    commentQuestion(text('We are sorry. What went wrong with the delivery?', 'متأسفیم. در تحویل سفارش چه مشکلی پیش آمد؟', 'Lamentamos. O que falhou na entrega?', 'Нам жаль. Что пошло не так с доставкой?', 'ขออภัยอย่างยิ่ง การจัดส่งมีปัญหาอะไร', '很抱歉。配送过程中出了什么问题？')),
    contactMeQuestion,
    consentQuestion,
  ],
);

const afterSupport = surveyTemplate(
  'after-support', text('After support', 'پس از پشتیبانی', 'Após o atendimento', 'После обращения в поддержку', 'หลังการติดต่อฝ่ายบริการ', '客服之后'), [
    npsQuestion(text('After your talk with {{staff|our team}}, how likely are you to recommend {{company}} to a friend or colleague?', 'پس از گفت‌وگو با {{staff|همکاران ما}}، چقدر احتمال دارد {{company}} را به دوستان یا همکاران خود پیشنهاد کنید؟', 'Depois de falar com {{staff|o nosso suporte}}, qual é a probabilidade de recomendar {{company}} a um amigo ou colega?', 'Вы общались с поддержкой ({{staff|наши специалисты}}). Насколько вероятно, что вы порекомендуете {{company}} друзьям или коллегам?', 'หลังจากได้พูดคุยกับ {{staff|ทีมงานของเรา}} ท่านมีแนวโน้มจะแนะนำ {{company}} ให้เพื่อนหรือเพื่อนร่วมงานมากน้อยเพียงใด', '在与{{staff|我们的客服}}沟通之后，您有多大可能向朋友或同事推荐{{company}}？')),
    {
      kind: 'choice', id: 'solved', pick: 'one',
      text: text('Is your problem solved?', 'آیا مشکل شما حل شد؟', 'O seu problema foi resolvido?', 'Решена ли ваша проблема?', 'ปัญหาของท่านได้รับการแก้ไขแล้วหรือไม่', '您的问题解决了吗？'),
      options: [
        { code: 'yes', text: text('Yes', 'بله', 'Sim', 'Да', 'แก้ไขแล้ว', '解决了') },
        { code: 'partly', text: text('Partly', 'تا حدی', 'Em parte', 'Частично', 'บางส่วน', '部分解决') },
        { code: 'no', text: text('No', 'خیر', 'Não', 'Нет', 'ยังไม่ได้แก้ไข', '没有') },
      ],
    },
    reasonsQuestion('problem-not-solved', 'long-wait', 'hard-to-reach', 'untrained-staff', 'rude-staff', 'unkept-promise'),
    commentQuestion(text('We are sorry. What is still not solved?', 'متأسفیم. چه چیزی هنوز حل نشده است؟', 'Lamentamos. O que ainda não foi resolvido?', 'Нам жаль. Что осталось нерешённым?', 'ขออภัยอย่างยิ่ง ยังมีเรื่องใดที่ไม่ได้รับการแก้ไข', '很抱歉。还有什么没有解决？')),
    {
      // Whoever still has the problem is asked as well, whatever the score.
      ...contactMeQuestion,
      when: {
        op: 'any', of: [
          { op: 'eq', path: 'response.category', value: 'detractor' }, { op: 'in', path: 'answer.solved', values: ['partly', 'no'] },
        ],
      },
    },
    consentQuestion,
  ],
);

const onboarding = surveyTemplate(
  'onboarding', text('First weeks', 'نخستین هفته‌ها', 'Primeiras semanas', 'Первые недели', 'ช่วงเริ่มต้นใช้งาน', '使用初期'), [
    npsQuestion(text('After your first weeks with {{company}}, how likely are you to recommend us to a friend or colleague?', 'پس از نخستین هفته‌های همراهی با {{company}}، چقدر احتمال دارد ما را به دوستان یا همکاران خود پیشنهاد کنید؟', 'Depois das primeiras semanas com {{company}}, qual é a probabilidade de nos recomendar a um amigo ou colega?', 'Первые недели с {{company}} позади. Насколько вероятно, что вы порекомендуете нас друзьям или коллегам?', 'หลังจากใช้บริการ {{company}} ในช่วงสัปดาห์แรก ท่านมีแนวโน้มจะแนะนำเราให้เพื่อนหรือเพื่อนร่วมงานมากน้อยเพียงใด', '使用{{company}}的最初几周后，您有多大可能向朋友或同事推荐我们？')),
    reasonsQuestion('hard-to-use', 'missing-feature', 'untrained-staff', 'hard-to-reach', 'unkept-promise', 'price-not-worth-it'),
    commentQuestion(text('We are sorry. What was hardest at the start?', 'متأسفیم. در شروع کار چه چیزی برایتان سخت‌تر بود؟', 'Lamentamos. O que foi mais difícil no início?', 'Нам жаль. Что было труднее всего в начале?', 'ขออภัยอย่างยิ่ง ช่วงเริ่มต้นสิ่งใดยากที่สุด', '很抱歉。刚开始时最难的是什么？')),
    contactMeQuestion,
    consentQuestion,
  ],
);

// Standing, with others waiting: few words, and nobody knows who answers.
const kiosk = surveyTemplate(
  'kiosk', text('At a kiosk', 'کیوسک', 'No quiosque', 'Терминал на месте', 'ที่จุดบริการ', '现场终端'), [
    npsQuestion(text('Would you recommend us to a friend?', 'ما را به دوستان خود پیشنهاد می‌کنید؟', 'Recomendaria este lugar a um amigo?', 'Порекомендуете нас друзьям?', 'ท่านจะแนะนำเราให้เพื่อนหรือไม่', '您会向朋友推荐我们吗？')),
    reasonsQuestion('rude-staff', 'long-wait', 'unclean-premises', 'unsafe-premises', 'price-not-worth-it', 'hard-to-find'),
    {
      ...contactMeQuestion, asksAddress: true,
      help: text('Your e-mail address, or your phone number with + and the country code', 'ایمیل، یا شماره تلفن با + و کد کشور', 'E-mail, ou telefone com + e o código do país', 'Электронная почта или телефон с + и кодом страны', 'อีเมล หรือหมายเลขโทรศัพท์พร้อม + และรหัสประเทศ', '电子邮箱，或带 + 和国家代码的电话号码'),
    },
  ],
);

/**
 * Surveys to start from, each in English, Persian, Portuguese, Russian, Thai and Chinese. `surveyInLanguages` takes the languages
 * that you need.
 *
 * @example
 * surveyTemplates.map(({ id }) => id).join(', ');
 * // 'relationship, after-purchase, after-delivery, after-support, onboarding, kiosk'
 */
export const surveyTemplates: readonly SurveyTemplate[] = [
  relationship, afterPurchase, afterDelivery, afterSupport, onboarding, kiosk,
];
