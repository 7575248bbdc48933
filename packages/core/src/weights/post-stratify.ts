import type { Result } from '../result.js';
import { rakeWeights, type PopulationMargin, type RakedWeights, type RakingRefusal } from './rake-weights.js';

/**
 * Post-stratification: weights under which each label has the share of the answers that it has of the population,
 * N_h / n_h where all started alike. Labels of several things, such as region and age, joined into one column are one
 * margin; where those joint sizes are not known, `rakeWeights` needs only the margins.
 *
 * @param weights - to start from, such as those of the design; default 1 each
 * @returns a refusal when a target is for nobody, or a label has no target
 * @throws RangeError when columns are not equally long, or a weight or target is negative
 * @see Holt and Smith (1979), Journal of the Royal Statistical Society A 142:33
 * @example
 * postStratify({ name: 'region', labels: ['n', 'n', 's'], targets: { n: 50, s: 50 } });
 * // weights [25, 25, 50]
 */
export function postStratify(margin: PopulationMargin, weights?: ArrayLike<number>): Result<RakedWeights, RakingRefusal> {
  return rakeWeights([margin], { weights });
}
