/** What a link is put up for: the page of a kiosk is another one, and a site needs to be named. */
export const purposes = ['poster', 'kiosk', 'site'] as const;
export type Purpose = (typeof purposes)[number];

export function purposeOf({ linkKind, origins }: { readonly linkKind: 'OPEN' | 'KIOSK'; readonly origins: readonly string[] }): Purpose {
  if (linkKind === 'KIOSK') return 'kiosk';
  return origins.length > 0 ? 'site' : 'poster';
}
