import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const documents = globSync(['*.md', 'docs/**/*.md', 'packages/*/README.md'], { cwd: root }).toSorted();

/** What a document says outside of its blocks of code. */
const proseOf = (text: string): string => text.replaceAll(/^```.*?^```$/gms, '');

/** The address of a heading, as GitHub makes it. */
function anchorOf(heading: string): string {
  return heading.toLowerCase().replaceAll(/[^\p{L}\p{N}\s_-]/gu, '').trim().replaceAll(/\s/g, '-');
}

/** Links of a document that lead nowhere; other sites are not asked. */
function deadLinks(document: string, text: string): readonly string[] {
  const links = [...proseOf(text).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link]) => link!);
  return links.filter((link) => {
    if (/^https?:/.test(link)) return false;
    const [path = '', anchor] = link.split('#');
    const target = path === '' ? document : normalize(join(dirname(document), path));
    if (!existsSync(join(root, target))) return true;
    if (anchor === undefined) return false;
    const headings = [...proseOf(path === '' ? text : read(target)).matchAll(/^#+ (.+)$/gm)];
    return !headings.some(([, heading]) => anchorOf(heading!) === anchor);
  });
}

/** Commands that neither the repository nor the document's own package has; nor the one that `-w` names. */
function unknownCommands(document: string, text: string): readonly string[] {
  const scriptsOf = (path: string): readonly string[] =>
    existsSync(join(root, path)) ? Object.keys((JSON.parse(read(path)) as { scripts: object }).scripts) : [];
  const own = [...scriptsOf('package.json'), ...scriptsOf(join(dirname(document), 'package.json'))];
  const named = [...text.matchAll(/(?:`|^)npm (?:run )?([\w:-]+)(?:\s-w\s@goodword\/([\w-]+))?/gm)];
  return named
    .filter(([, name = '', workspace]) => !(workspace ? scriptsOf(`packages/${workspace}/package.json`) : own).includes(name))
    .map(([, name]) => name!)
    .filter((name) => name !== 'ci');
}

describe.each(documents)('%s', (document) => {
  const text = read(document);

  it('has no link that leads nowhere', () => {
    expect(deadLinks(document, text)).toEqual([]);
  });

  it('names only commands that there are', () => {
    expect(unknownCommands(document, text)).toEqual([]);
  });
});

describe('docs/operations.md', () => {
  const text = read('docs/operations.md');
  const settings = [...read('packages/server/src/config.ts').matchAll(/^ {2}([A-Z][A-Z_]+): /gm)].map(([, name]) => name!);

  it('explains every setting of the server, and no other', () => {
    const explained = [...text.matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, name]) => name!);
    expect(settings.length).toBeGreaterThan(8);
    expect(explained.toSorted()).toEqual(settings.toSorted());
  });
});

describe('docs/adr', () => {
  it('lists every decision, numbered without a gap, each with all its parts', () => {
    const files = globSync('docs/adr/0*.md', { cwd: root }).toSorted();
    files.forEach((file, index) => {
      const number = String(index + 1).padStart(4, '0');
      expect(file).toMatch(new RegExp(`^docs/adr/${number}-[a-z-]+\\.md$`));
      expect(read('docs/adr/README.md')).toContain(`[${number}](${file.slice('docs/adr/'.length)})`);
      const record = read(file);
      expect(record).toMatch(/^\*\*Status\*\*: /m);
      const parts = [...record.matchAll(/^## (.+)$/gm)].map(([, part]) => part);
      expect(parts).toEqual(['Context', 'Decision', 'Consequences', 'Rejected', 'Reverse if']);
      expect(record.split('\n').length).toBeLessThan(60);
    });
  });
});

describe('a document that no longer holds', () => {
  it.each([
    ['[gone](docs/gone.md)', ['docs/gone.md']],
    ['[no such part](docs/glossary.md#no-such-part)', ['docs/glossary.md#no-such-part']],
    ['# Here\n\n[not](#there) [here](#here)', ['#there']],
    ['[there](docs/glossary.md#what-never-counts) [elsewhere](https://example.com)', []],
  ])('is found: %s', (text, dead) => {
    expect(deadLinks('README.md', text)).toEqual(dead);
  });

  it('is found by a command that is gone', () => {
    expect(unknownCommands('README.md', 'Run `npm run gone`, then\n\n```sh\nnpm start\nnpm tset\n```\n')).toEqual(['gone', 'tset']);
  });
});
