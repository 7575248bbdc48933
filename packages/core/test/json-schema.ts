type Schema = { readonly [name: string]: any };

/** Keywords of JSON Schema 2020-12 that a schema of ours may use, as the standard defines them. One that is missing here fails the test. */
export function allowedBy(schema: Schema, value: unknown): boolean {
  return allows(schema, schema, value);
}

function allows(schema: Schema, part: Schema | boolean, value: any): boolean {
  if (typeof part === 'boolean') return part;
  const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value);
  return Object.entries(part).every(([keyword, wanted]) => {
    switch (keyword) {
      case '$schema': case 'title': case '$defs': return true;
      case '$ref': return allows(schema, schema['$defs'][wanted.slice('#/$defs/'.length)], value);
      case 'const': return value === wanted;
      case 'enum': return wanted.includes(value);
      case 'anyOf': return wanted.some((one: Schema) => allows(schema, one, value));
      case 'type': return wanted === 'integer' ? Number.isInteger(value) : wanted === 'array' ? Array.isArray(value) : wanted === 'object' ? isRecord : wanted === 'null' ? value === null : typeof value === wanted;
      case 'minimum': return typeof value !== 'number' || value >= wanted;
      case 'maximum': return typeof value !== 'number' || value <= wanted;
      case 'minLength': return typeof value !== 'string' || Array.from(value).length >= wanted;
      case 'maxLength': return typeof value !== 'string' || Array.from(value).length <= wanted;
      case 'pattern': return typeof value !== 'string' || new RegExp(wanted, 'u').test(value);
      case 'items': return !Array.isArray(value) || value.every((entry) => allows(schema, wanted, entry));
      case 'minItems': return !Array.isArray(value) || value.length >= wanted;
      case 'maxItems': return !Array.isArray(value) || value.length <= wanted;
      case 'minProperties': return !isRecord || Object.keys(value).length >= wanted;
      case 'maxProperties': return !isRecord || Object.keys(value).length <= wanted;
      case 'propertyNames': return !isRecord || Object.keys(value).every((name) => allows(schema, wanted, name));
      case 'properties': return !isRecord || Object.keys(value).every((name) => !Object.hasOwn(wanted, name) || allows(schema, wanted[name], value[name]));
      case 'required': return !isRecord || wanted.every((name: string) => Object.hasOwn(value, name));
      case 'additionalProperties': return !isRecord || Object.keys(value).every((name) => Object.hasOwn(part['properties'] ?? {}, name) || allows(schema, wanted, value[name]));
      default: throw new Error(`the keyword ${keyword} is not known to this test`);
    }
  });
}
