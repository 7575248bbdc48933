import { changepoint } from './changepoint.ts';
import { churn } from './churn.ts';
import { ci } from './ci.ts';
import { control } from './control.ts';
import { decomposition } from './decomposition.ts';
import { dist } from './dist.ts';
import { drivers } from './drivers.ts';
import { forecast } from './forecast.ts';
import { ksample } from './ksample.ts';
import { nonresponse } from './nonresponse.ts';
import { padjust } from './padjust.ts';
import { paired } from './paired.ts';
import { point } from './point.ts';
import { samplesize } from './samplesize.ts';
import { test1 } from './test1.ts';
import { test2 } from './test2.ts';
import { theme } from './theme.ts';
import { transition } from './transition.ts';
import { trend } from './trend.ts';
import { weighted } from './weighted.ts';
import type { Kinds } from './kind.ts';

/** Every topic of the vectors with its methods. */
export const kinds: Readonly<Record<string, Kinds>> = {
  changepoint, churn, ci, control, decomposition, dist, drivers, forecast, ksample, nonresponse, padjust, paired, point,
  samplesize, test1, test2, theme, transition, trend, weighted,
};
