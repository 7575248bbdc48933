import { describe, expect, it } from 'vitest';
import { isKebabCode } from './kebab-code.js';

describe('a code', () => {
  it.each(['purchase', 'support-call', 'onboarding-step-2', 'a', 'a'.repeat(50)])('may be %s', (code) => {
    expect(isKebabCode(code)).toBe(true);
  });

  it.each(['', 'Purchase', 'support call', 'support_call', '-a', 'a-', 'a--b', '2nd', 'خرید', 'a\n', 'a'.repeat(51)])(
    'may not be %j', (code) => {
      expect(isKebabCode(code)).toBe(false);
    },
  );
});
