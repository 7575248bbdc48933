import { reasonOptions } from '../reason-options.js';
import type {
  CommentQuestion, ConsentQuestion, ContactMeQuestion, NpsQuestion, ReasonsQuestion, SurveyDefinition, TranslatedText,
} from '../survey-definition.js';
import { inSixLanguages as text } from './in-six-languages.js';
import { readyReasons } from './ready-reasons.js';

// What the templates have in common.

export function npsQuestion(words: TranslatedText): NpsQuestion {
  return {
    kind: 'nps', id: 'score', text: words,
    ends: {
      lowest: text('Not at all likely', 'اصلاً پیشنهاد نمی‌کنم', 'Nada provável', 'Точно не порекомендую', 'ไม่แนะนำเลย', '完全不可能'),
      highest: text('Extremely likely', 'حتماً پیشنهاد می‌کنم', 'Muito provável', 'Обязательно порекомендую', 'แนะนำแน่นอน', '非常可能'),
    },
  };
}

/** Asked of all but promoters: they need not look for a fault. */
export function reasonsQuestion(...codes: readonly string[]): ReasonsQuestion {
  return {
    kind: 'reasons', id: 'reasons', pick: 'many', options: reasonOptions(readyReasons, codes),
    when: { op: 'ne', path: 'response.category', value: 'promoter' },
    text: text('What could be better?', 'چه چیزی می‌توانست بهتر باشد؟', 'O que podia ser melhor?', 'Что можно улучшить?', 'สิ่งใดควรปรับปรุง', '哪些方面可以改进？'),
    help: text('Choose all that apply', 'می‌توانید چند مورد را انتخاب کنید', 'Pode escolher mais de uma', 'Можно выбрать несколько', 'เลือกได้มากกว่าหนึ่งข้อ', '可多选'),
    variants: [{
      for: 'detractor',
      text: text('What went wrong?', 'چه چیزی درست نبود؟', 'O que falhou?', 'Что было не так?', 'เกิดปัญหาอะไรขึ้น', '哪里出了问题？'),
    }],
  };
}

/** @param toDetractors - what an unhappy customer is asked instead of "What should we have done better?" */
export function commentQuestion(toDetractors?: TranslatedText): CommentQuestion {
  return {
    kind: 'comment', id: 'comment',
    text: text('What is the main reason for your score?', 'دلیل اصلی امتیاز شما چیست؟', 'Qual é o principal motivo da sua nota?', 'Почему вы поставили такую оценку?', 'เหตุผลหลักที่ท่านให้คะแนนนี้คืออะไร', '您打这个分数的主要原因是什么？'),
    variants: [
      {
        for: 'detractor',
        text: toDetractors ?? text('We are sorry. What should we have done better?', 'متأسفیم. چه کاری را باید بهتر انجام می‌دادیم؟', 'Lamentamos. O que devíamos ter feito melhor?', 'Нам жаль. Что нам следовало сделать лучше?', 'ขออภัยอย่างยิ่ง เราควรทำสิ่งใดให้ดีกว่านี้', '很抱歉。我们哪里本应做得更好？'),
      },
      {
        for: 'passive',
        text: text('What would have made it a 10?', 'چه چیزی تجربهٔ شما را کامل می‌کرد؟', 'O que faltou para um 10?', 'Чего не хватило до десятки?', 'ต้องปรับปรุงสิ่งใดจึงจะได้ 10 คะแนน', '怎样才能让您打 10 分？'),
      },
      {
        for: 'promoter',
        text: text('Thank you. What did you like most?', 'سپاسگزاریم. از چه چیزی بیشتر خوشتان آمد؟', 'Que bom! Do que gostou mais?', 'Спасибо! Что вам понравилось больше всего?', 'ขอบคุณมาก ท่านชอบสิ่งใดมากที่สุด', '谢谢您！您最喜欢什么？'),
      },
    ],
  };
}

export const consentQuestion: ConsentQuestion = {
  kind: 'consent', id: 'consent',
  text: text('May we contact you about your answer?', 'آیا اجازه می‌دهید دربارهٔ پاسختان با شما تماس بگیریم؟', 'Podemos ligar ou escrever sobre a sua resposta?', 'Можно связаться с вами по поводу ответа?', 'เราขอติดต่อท่านเกี่ยวกับคำตอบนี้ได้หรือไม่', '我们可以就您的回答与您联系吗？'),
};

/** Asked of detractors. */
export const contactMeQuestion: ContactMeQuestion = {
  kind: 'contactMe', id: 'contact-me', when: { op: 'eq', path: 'response.category', value: 'detractor' },
  text: text('Shall somebody contact you to put it right?', 'مایلید برای رسیدگی با شما تماس بگیریم؟', 'Quer que alguém ligue ou escreva para resolver a situação?', 'Хотите, чтобы мы связались с вами и разобрались?', 'ต้องการให้เจ้าหน้าที่ติดต่อท่านเพื่อแก้ไขหรือไม่', '需要我们与您联系并妥善处理吗？'),
};

/** Each says what happens next, and promises no day: when a case is due depends on the opening hours. */
export const templateEndings: NonNullable<SurveyDefinition['endings']> = {
  promoter: {
    title: text('Thank you, that means a lot to us', 'سپاسگزاریم؛ نظر شما برای ما بسیار ارزشمند است', 'Obrigado, isso significa muito para nós', 'Спасибо, нам очень приятно', 'ขอบคุณท่านเป็นอย่างยิ่ง', '衷心感谢您的肯定'),
    text: text('We will pass your words on to the people who looked after you.', 'پیام شما را به همکارانی که در خدمتتان بودند می‌رسانیم.', 'Vamos transmitir as suas palavras a quem cuidou de tudo.', 'Мы передадим ваши слова тем, кто вам помогал.', 'เราจะส่งต่อคำชมของท่านให้ทีมงานที่ดูแลท่าน', '我们会把您的话转达给为您服务的同事。'),
  },
  passive: {
    title: text('Thank you for your answer', 'از پاسخ شما سپاسگزاریم', 'Obrigado pela sua resposta', 'Спасибо за ответ', 'ขอบคุณสำหรับคำตอบของท่าน', '感谢您的反馈'),
    text: text('We read every answer to find out what to improve.', 'همهٔ پاسخ‌ها را می‌خوانیم تا بدانیم چه چیزی را بهتر کنیم.', 'Lemos todas as respostas para saber o que melhorar.', 'Мы читаем каждый ответ, чтобы понять, что улучшить.', 'เราอ่านทุกคำตอบเพื่อนำไปปรับปรุง', '我们会认真阅读每一条反馈并加以改进。'),
  },
  detractor: {
    title: text('We are sorry, and thank you for telling us', 'متأسفیم، و از اینکه به ما گفتید سپاسگزاریم', 'Lamentamos, e obrigado por nos contar', 'Нам жаль. Спасибо, что сказали об этом', 'เราขออภัย และขอบคุณที่แจ้งให้เราทราบ', '我们深表歉意，感谢您告诉我们'),
    text: text('A person will look into what happened and, if you asked for it, contact you.', 'یکی از همکاران ما شخصاً موضوع را پیگیری می‌کند و اگر خواسته باشید با شما تماس می‌گیرد.', 'Uma pessoa vai analisar o que aconteceu e, se pediu, ligar ou escrever.', 'Наш сотрудник лично разберётся в ситуации и, если вы просили, свяжется с вами.', 'เจ้าหน้าที่ของเราจะตรวจสอบเรื่องนี้ และจะติดต่อท่านหากท่านประสงค์', '我们会有专人跟进；如果您希望，我们会与您联系。'),
  },
};
