import type { AnalysisMessages } from '../texts.js';
import { wording } from './wording.js';

const { number, quoted } = wording;

export const analysisMessages: AnalysisMessages = {
  'series/too-few-values': ({ got, atLeast }) =>
    `این سری ${number(got)} مقدار دارد؛ دست‌کم ${number(atLeast)} مقدار لازم است.`,
  'forecast/too-few-periods': ({ got, atLeast }) =>
    `در ${number(got)} دوره پاسخ ثبت شده است؛ پیش‌بینی به دست‌کم ${number(atLeast)} دوره نیاز دارد.`,
  'churn/too-few-events': ({ got, atLeast }) =>
    `شمار مشتریان رفته یا مانده فقط ${number(got)} است؛ مدل به دست‌کم ${number(atLeast)} مشتری از هر گروه نیاز دارد.`,
  'regression/too-few-rows': ({ got, atLeast }) =>
    `${number(got)} سطر کامل هست؛ دست‌کم ${number(atLeast)} سطر لازم است. لطفاً عامل‌های کمتر یا سطرهای بیشتری به کار ببرید.`,
  'regression/constant': ({ predictor }) =>
    predictor === null
      ? 'نتیجه در همهٔ سطرها یکسان است و چیزی برای توضیح دادن نیست.'
      : `عامل ${quoted(predictor)} در همهٔ سطرها یکسان است. لطفاً آن را کنار بگذارید.`,
  'regression/collinear': ({ predictors }) =>
    `این عامل‌ها تقریباً یک چیز را می‌گویند: ${predictors.map(quoted).join('، ')}. لطفاً یکی از آن‌ها را کنار بگذارید.`,
  'regression/separated': ({ predictors }) =>
    `نتیجه بدون استثنا از عامل‌ها پیروی می‌کند${predictors.length === 0 ? '' : ` (${predictors.map(quoted).join('، ')})`} و اندازهٔ اثر آن‌ها قابل برآورد نیست.`,
  'weights/lonely-stratum': ({ stratum }) =>
    `طبقهٔ ${quoted(stratum)} فقط یک واحد نمونه دارد. لطفاً آن را با طبقه‌ای مشابه ادغام کنید.`,
  'weights/empty-cell': ({ margin, label }) =>
    `در ${quoted(margin)} هیچ پاسخی از گروه ${quoted(label)} نیست. لطفاً آن را با گروهی مشابه ادغام کنید.`,
  'weights/no-target': ({ margin, label }) =>
    `در ${quoted(margin)} اندازهٔ گروه ${quoted(label)} داده نشده است.`,
  'weights/totals-differ': ({ margin, total, expected }) =>
    `جمع گروه‌های ${quoted(margin)} برابر ${number(total)} است، نه ${number(expected)}.`,
  'weights/not-converged': ({ iterations }) =>
    `پس از ${number(iterations)} مرحله، وزن‌هایی که با همهٔ گروه‌ها سازگار باشند به دست نیامد. لطفاً گروه‌های کوچک را ادغام کنید.`,
};
