const [base, smallest, largest, skew, damp, firstBias, firstCodePoint] = [36, 1, 26, 38, 700, 72, 128] as const;

/**
 * A label of an internationalised host name in its own letters.
 *
 * @param label - what follows `xn--`, in any case
 * @returns `null` when it is no Punycode
 * @see RFC 3492, section 6.2
 * @example
 * decodePunycode('e1afmkfd'); // 'пример'
 */
export function decodePunycode(label: string): string | null {
  // A label of the domain name system has at most 63 characters, four of which are the prefix.
  if (label.length > 59 || !/^[a-z0-9-]+$/i.test(label)) return null;
  const delimiter = label.lastIndexOf('-');
  const decoded = Array.from(label.slice(0, Math.max(delimiter, 0)), (letter) => letter.charCodeAt(0));
  let [codePoint, place, bias] = [firstCodePoint as number, 0, firstBias as number];
  for (let read = delimiter + 1; read < label.length;) {
    const before = place;
    for (let [weight, digitPlace] = [1, base as number]; ; digitPlace += base) {
      const digit = digitOf(label.charAt(read));
      if (digit === null) return null;
      read += 1;
      place += digit * weight;
      const threshold = Math.min(Math.max(digitPlace - bias, smallest), largest);
      if (digit < threshold) break;
      weight *= base - threshold;
    }
    const length = decoded.length + 1;
    bias = adapted(place - before, length, before === 0);
    codePoint += Math.floor(place / length);
    if (codePoint > 0x10ffff || (codePoint >= 0xd800 && codePoint <= 0xdfff)) return null;
    place %= length;
    decoded.splice(place, 0, codePoint);
    place += 1;
  }
  return decoded.length === 0 ? null : String.fromCodePoint(...decoded);
}

function digitOf(letter: string): number | null {
  const digit = Number.parseInt(letter, base);
  if (Number.isNaN(digit)) return null;
  // parseInt counts 0 to 9 first, Punycode a to z.
  return digit < 10 ? digit + 26 : digit - 10;
}

function adapted(delta: number, length: number, isFirst: boolean): number {
  let rest = isFirst ? Math.floor(delta / damp) : Math.floor(delta / 2);
  rest += Math.floor(rest / length);
  let rounds = 0;
  for (; rest > ((base - smallest) * largest) / 2; rounds += base) rest = Math.floor(rest / (base - smallest));
  return rounds + Math.floor(((base - smallest + 1) * rest) / (rest + skew));
}
