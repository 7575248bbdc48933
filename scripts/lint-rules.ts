import { join, relative, sep } from 'node:path';
import type { RuleTester } from 'oxlint/plugins-dev';
import { refuseImport } from './boundaries.ts';

type Rule = Parameters<RuleTester['run']>[1];

const root = join(import.meta.dirname, '..');

/** Sees every form in which a file names another module; built-in rules miss the type `import('x').T`. */
const boundaries: Rule = {
  create(context) {
    const file = relative(root, context.filename).split(sep).join('/');
    const check = (source: unknown): void => {
      if (!isLiteral(source)) return;
      const refusal = refuseImport(file, source.value);
      if (refusal !== null) context.report({ message: refusal, node: source });
    };
    return {
      ImportDeclaration: (node) => check(node.source),
      ExportNamedDeclaration: (node) => check(node.source),
      ExportAllDeclaration: (node) => check(node.source),
      ImportExpression: (node) => check(node.source),
      TSImportType: (node) => check(node.source),
    };
  },
};

function isLiteral(source: unknown): source is { readonly value: string; readonly range: [number, number] } {
  return typeof source === 'object' && source !== null && 'value' in source && typeof source.value === 'string';
}

/** `Date.now` and `Math.random` have a built-in rule; `new Date()` and `Date()` have none. */
const clock: Rule = {
  create(context) {
    const message = 'this reads the clock: take the time as an argument';
    return {
      NewExpression(node) {
        if (node.callee.type !== 'Identifier' || node.callee.name !== 'Date' || node.arguments.length > 0) return;
        context.report({ message, node });
      },
      CallExpression(node) {
        if (node.callee.type === 'Identifier' && node.callee.name === 'Date') context.report({ message, node });
      },
    };
  },
};

const plugin: { readonly meta: { readonly name: string }; readonly rules: Record<string, Rule> } = {
  meta: { name: 'goodword' },
  rules: { boundaries, clock },
};

export default plugin;
