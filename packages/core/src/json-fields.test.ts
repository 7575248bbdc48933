import { expect, it } from 'vitest';
import { below, field, fieldOr, fieldsIn, fieldsOf, jsonReading, listIn, type JsonFields, type JsonReading } from './json-fields.js';

const text = (value: unknown) => (typeof value === 'string' ? value : undefined);
const textOrNull = (value: unknown) => (value === null ? null : text(value));

function read<T>(json: unknown, known: readonly string[], reader: (fields: JsonFields, reading: JsonReading) => T) {
  const reading = jsonReading();
  const value = reader(fieldsOf(json, '', known, reading), reading);
  return { value, fault: reading.firstFault() };
}

it.each([
  ['a field that is there', { a: 'x' }, 'x', null],
  ['a field that is missing', {}, '-', { path: 'a', fault: 'missing' }],
  ['a field of undefined', { a: undefined }, '-', { path: 'a', fault: 'missing' }],
  ['a field of another type', { a: 1 }, '-', { path: 'a', fault: 'malformed' }],
  ['an unknown field beside it', { a: 'x', b: 1, c: 2 }, 'x', { path: 'b', fault: 'unknown' }],
  ['a field of the prototype of all objects', {}, '-', { path: 'toString', fault: 'missing' }, 'toString'],
  ['an object that inherits a field', Object.create({ a: 'x' }), '-', { path: '', fault: 'malformed' }],
  ['a map', new Map([['a', 'x']]), '-', { path: '', fault: 'malformed' }],
  ['a date', new Date(0), '-', { path: '', fault: 'malformed' }],
  ['a list', ['a'], '-', { path: '', fault: 'malformed' }],
  ['null', null, '-', { path: '', fault: 'malformed' }],
  ['a text', 'a', '-', { path: '', fault: 'malformed' }],
])('reads %s', (_, json, value, fault, name = 'a') => {
  expect(read(json, [name], (fields) => field(fields, name, text, '-'))).toEqual({ value, fault });
});

it.each([
  ['left out', {}, '-', null],
  ['given', { a: 'x' }, 'x', null],
  ['null', { a: null }, null, null],
  ['another type', { a: 1 }, '-', { path: 'a', fault: 'malformed' }],
])('reads a field that may be left out: %s', (_, json, value, fault) => {
  expect(read(json, ['a'], (fields) => fieldOr<string | null>(fields, 'a', textOrNull, '-'))).toEqual({ value, fault });
});

it('reads an object in a field, and none as an empty one', () => {
  const inner = (fields: JsonFields) => field(fieldsIn(fields, 'a', ['b']), 'b', text, '-');
  expect(read({ a: { b: 'x' } }, ['a'], inner)).toEqual({ value: 'x', fault: null });
  expect(read({}, ['a'], inner)).toEqual({ value: '-', fault: { path: 'a.b', fault: 'missing' } });
  expect(read({ a: { c: 1 } }, ['a'], inner).fault).toEqual({ path: 'a.c', fault: 'unknown' });
  // A map has no fields of its own, and must not be taken for an object that leaves all of them out.
  expect(read({ a: new Map([['b', 'x']]) }, ['a'], inner).fault).toEqual({ path: 'a', fault: 'malformed' });
  expect(read({ a: 3 }, ['a'], inner).fault).toEqual({ path: 'a', fault: 'malformed' });
});

it('reads a list up to its bound', () => {
  const items = (fields: JsonFields, reading: JsonReading) =>
    listIn(fields, 'a', 2, (json, path) => field(fieldsOf(json, path, ['b'], reading), 'b', text, '-'));
  expect(read({ a: [{ b: 'x' }, { b: 'y' }] }, ['a'], items)).toEqual({ value: ['x', 'y'], fault: null });
  expect(read({ a: [] }, ['a'], items)).toEqual({ value: [], fault: null });
  expect(read({ a: [{ b: 'x' }, {}] }, ['a'], items)).toEqual({ value: ['x', '-'], fault: { path: 'a.1.b', fault: 'missing' } });
  expect(read({ a: [{}, {}, {}] }, ['a'], items)).toEqual({ value: [], fault: { path: 'a', fault: 'malformed' } });
  expect(read({}, ['a'], items)).toEqual({ value: [], fault: { path: 'a', fault: 'missing' } });
});

it('keeps the first fault, with at most a hundred characters of its path', () => {
  const reading = jsonReading();
  reading.report('x'.repeat(101), 'unknown');
  reading.report('b', 'missing');
  expect(reading.firstFault()).toEqual({ path: 'x'.repeat(100), fault: 'unknown' });
  expect(below('', 'a')).toBe('a');
  expect(below('a.0', 'b')).toBe('a.0.b');
});
