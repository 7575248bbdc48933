import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { isPlainRecord } from './plain-record.js';

class Row {
  readonly id = 'a';
}

it.each<[string, unknown, boolean]>([
  ['an empty object', {}, true],
  ['an object of JSON', JSON.parse('{"a":{"b":1}}'), true],
  ['one whose field is called as the prototype is', JSON.parse('{"__proto__":{"a":1}}'), true],
  ['one without a prototype', Object.create(null), true],
  ['one of another realm', runInNewContext('({ a: 1 })'), true],
  ['one that such a field was assigned to', Object.assign({}, JSON.parse('{"__proto__":{"a":1}}')), false],
  ['one that inherits from another one', Object.create({ a: 1 }), false],
  ['an instance of a class', new Row(), false],
  ['a map', new Map([['a', 1]]), false],
  ['a date', new Date(0), false],
  ['a list', [], false],
  ['a list of another realm', runInNewContext('[]'), false],
  ['a function', () => 1, false],
  ['null', null, false],
  ['undefined', undefined, false],
  ['a text', 'a', false],
])('%s', (_, value, isPlain) => {
  expect(isPlainRecord(value)).toBe(isPlain);
});
