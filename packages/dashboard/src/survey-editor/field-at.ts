/** The field on this page in which what stands at a JSON pointer is written: the one that is nearest to it. */
export function fieldAt(path: string): HTMLElement | null {
  let nearest: Element | null = null;
  let length = -1;
  for (const field of document.querySelectorAll('[data-path]')) {
    const own = field.getAttribute('data-path') ?? '';
    if ((path === own || path.startsWith(`${own}/`)) && own.length > length) {
      nearest = field;
      length = own.length;
    }
  }
  return nearest?.querySelector<HTMLElement>('input, textarea, button') ?? null;
}
