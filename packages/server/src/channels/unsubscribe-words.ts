import type { SendingChannel } from '@goodword/core';
import type { Language } from '../language.js';

/** What the page says by which a customer ends the messages of a channel. */
export interface UnsubscribeWords {
  readonly title: string;
  readonly ask: (shop: string, channel: SendingChannel) => string;
  readonly button: string;
  readonly done: (shop: string, channel: SendingChannel) => string;
  readonly unknown: string;
}

export const unsubscribeWords: Readonly<Record<Language, UnsubscribeWords>> = {
  en: {
    title: 'Stop these questions',
    ask: (shop, channel) => `Should ${shop} no longer write to you ${{ email: 'by e-mail', sms: 'by SMS', webhook: 'this way' }[channel]}?`,
    button: 'Yes, stop them',
    done: (shop, channel) => `${shop} will no longer write to you ${{ email: 'by e-mail', sms: 'by SMS', webhook: 'this way' }[channel]}. You can close this page.`,
    unknown: 'This link is no longer valid. Please use the one in a newer message.',
  },
  fa: {
    title: 'پایان این پرسش‌ها',
    ask: (shop, channel) => `آیا ${shop} دیگر ${{ email: 'با ایمیل', sms: 'با پیامک', webhook: 'از این راه' }[channel]} به شما پیام ندهد؟`,
    button: 'بله، دیگر پیام ندهید',
    done: (shop, channel) => `${shop} دیگر ${{ email: 'با ایمیل', sms: 'با پیامک', webhook: 'از این راه' }[channel]} به شما پیام نمی‌دهد. می‌توانید این صفحه را ببندید.`,
    unknown: 'این پیوند دیگر معتبر نیست. لطفاً از پیوند پیامی تازه‌تر استفاده کنید.',
  },
  ru: {
    title: 'Больше не спрашивать',
    ask: (shop, channel) => `${shop} больше не писать вам ${{ email: 'по электронной почте', sms: 'по SMS', webhook: 'этим способом' }[channel]}?`,
    button: 'Да, больше не писать',
    done: (shop, channel) => `${shop} больше не будет писать вам ${{ email: 'по электронной почте', sms: 'по SMS', webhook: 'этим способом' }[channel]}. Эту страницу можно закрыть.`,
    unknown: 'Эта ссылка больше не действует. Воспользуйтесь ссылкой из более нового сообщения.',
  },
  zh: {
    title: '不再接收此类询问',
    ask: (shop, channel) => `您是否希望${shop}不再${{ email: '通过电子邮件', sms: '通过短信', webhook: '以此方式' }[channel]}联系您？`,
    button: '是的，不再联系',
    done: (shop, channel) => `${shop}将不再${{ email: '通过电子邮件', sms: '通过短信', webhook: '以此方式' }[channel]}联系您。您可以关闭此页面。`,
    unknown: '此链接已失效。请使用较新消息中的链接。',
  },
  th: {
    title: 'ไม่รับคำถามเหล่านี้อีก',
    ask: (shop, channel) => `ท่านต้องการให้ ${shop} หยุดติดต่อท่าน${{ email: 'ทางอีเมล', sms: 'ทาง SMS', webhook: 'ทางช่องทางนี้' }[channel]}ใช่หรือไม่`,
    button: 'ใช่ หยุดติดต่อ',
    done: (shop, channel) => `${shop} จะไม่ติดต่อท่าน${{ email: 'ทางอีเมล', sms: 'ทาง SMS', webhook: 'ทางช่องทางนี้' }[channel]}อีก ท่านปิดหน้านี้ได้`,
    unknown: 'ลิงก์นี้ใช้ไม่ได้แล้ว กรุณาใช้ลิงก์ในข้อความที่ใหม่กว่า',
  },
  pt: {
    title: 'Não receber mais estas perguntas',
    ask: (shop, channel) => `Quer que ${shop} deixe de lhe escrever ${{ email: 'por e-mail', sms: 'por SMS', webhook: 'por esta via' }[channel]}?`,
    button: 'Sim, não escrever mais',
    done: (shop, channel) => `${shop} não lhe escreverá mais ${{ email: 'por e-mail', sms: 'por SMS', webhook: 'por esta via' }[channel]}. Pode fechar esta página.`,
    unknown: 'Este link já não é válido. Use o link de uma mensagem mais recente.',
  },
};
