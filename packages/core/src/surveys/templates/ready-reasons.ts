import type { Reason, ReasonTaxonomy } from '../reason-taxonomy.js';
import { inSixLanguages as text } from './in-six-languages.js';

/**
 * Reasons to start with, in the words of a customer. The codes are those of `defaultCauses`, so that what customers say and what
 * turned out to be the cause can be compared; `hard-to-use` and `problem-not-solved` are further ones.
 */
export const readyReasons: ReasonTaxonomy = [
  reason('rude-staff', 'The staff were not friendly', 'برخورد کارکنان خوب نبود', 'O atendimento não foi cordial', 'Персонал был невежлив', 'พนักงานไม่สุภาพ', '员工态度不友好'),
  reason('late-staff', 'The employee was late', 'کارمند دیر آمد', 'O profissional chegou atrasado', 'Сотрудник опоздал', 'พนักงานมาสาย', '员工迟到'),
  reason('untrained-staff', 'The staff could not help me', 'کارکنان نتوانستند کمک کنند', 'Quem me atendeu não soube ajudar', 'Сотрудники не смогли помочь', 'พนักงานไม่สามารถช่วยได้', '员工未能提供帮助'),
  reason('defective-product', 'The product has a fault', 'کالا ایراد داشت', 'O produto tem defeito', 'Товар с дефектом', 'สินค้ามีตำหนิ', '商品有质量问题'),
  reason('short-weight', 'I got less than I paid for', 'وزن یا مقدار کالا کم بود', 'Recebi menos do que paguei', 'Недовес или недостача', 'ได้ของไม่ครบตามน้ำหนักหรือจำนวน', '分量不足'),
  reason('missing-feature', 'Something I need is missing', 'چیزی که لازم دارم وجود ندارد', 'Falta algo de que preciso', 'Нет того, что мне нужно', 'ขาดสิ่งที่ต้องการ', '缺少我需要的'),
  reason('slow-delivery', 'It arrived late', 'سفارش دیر رسید', 'A entrega atrasou', 'Доставили с опозданием', 'จัดส่งล่าช้า', '送货太慢'),
  reason('damaged-delivery', 'It arrived damaged', 'سفارش آسیب‌دیده رسید', 'Chegou com danos', 'Товар повреждён при доставке', 'สินค้าเสียหายระหว่างจัดส่ง', '收到时已损坏'),
  reason('wrong-delivery', 'I got something else', 'کالای اشتباه فرستاده شد', 'Recebi o produto errado', 'Привезли не то', 'ได้รับสินค้าผิด', '送错了商品'),
  reason('unsafe-premises', 'It was not safe, such as slippery stairs', 'محیط ایمن نبود، مثلاً پله‌ها لغزنده بود', 'O local não era seguro, como escadas escorregadias', 'Небезопасно, например скользкая лестница', 'สถานที่ไม่ปลอดภัย เช่น บันไดลื่น', '场所不安全，例如楼梯湿滑'),
  reason('hard-to-find', 'Hard to find', 'پیدا کردن محل سخت بود', 'Difícil de encontrar', 'Трудно найти', 'หาสถานที่ยาก', '地点难找'),
  reason('unclean-premises', 'It was not clean', 'محیط تمیز نبود', 'O local não estava limpo', 'Было не чисто', 'สถานที่ไม่สะอาด', '环境不整洁'),
  reason('long-wait', 'I waited too long', 'زیاد منتظر ماندم', 'Esperei demais', 'Пришлось долго ждать', 'รอนานเกินไป', '等待时间太长'),
  reason('wrong-invoice', 'The bill was wrong', 'صورت‌حساب اشتباه بود', 'A conta estava errada', 'Ошибка в счёте', 'ใบเสร็จไม่ถูกต้อง', '账单有误'),
  reason('unkept-promise', 'A promise was not kept', 'به وعده عمل نشد', 'Não cumpriram o prometido', 'Обещание не выполнили', 'ไม่ทำตามที่สัญญาไว้', '没有兑现承诺'),
  reason('hard-to-reach', 'I could not reach anybody', 'کسی پاسخگو نبود', 'Foi difícil falar com alguém', 'Трудно с вами связаться', 'ติดต่อยาก', '难以联系到人'),
  reason('price-not-worth-it', 'Not worth the price', 'به قیمتش نمی‌ارزید', 'Não vale o preço', 'Не стоит своих денег', 'ไม่คุ้มราคา', '不值这个价'),
  reason('unexpected-cost', 'There were unexpected costs', 'هزینهٔ پیش‌بینی‌نشده داشت', 'Houve custos inesperados', 'Неожиданные расходы', 'มีค่าใช้จ่ายที่ไม่คาดคิด', '有意料之外的费用'),
  reason('hard-to-use', 'Hard to use', 'استفاده از آن سخت است', 'Difícil de usar', 'Неудобно пользоваться', 'ใช้งานยาก', '使用不方便'),
  reason('problem-not-solved', 'My problem is not solved', 'مشکلم حل نشد', 'O problema não foi resolvido', 'Проблема не решена', 'ปัญหายังไม่ได้รับการแก้ไข', '问题没有解决'),
];

function reason(code: string, ...words: Parameters<typeof text>): Reason {
  return { code, text: text(...words) };
}
