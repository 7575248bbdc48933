import { PostgreSqlPlatform } from '@mikro-orm/postgresql';

/**
 * Writes the elements of text arrays so that PostgreSQL reads what was meant. MikroORM leaves out the quotes, so that
 * a tag NULL is none and white space around it is lost, or quotes as JSON does, so that a line break becomes an "n".
 */
export class ArrayPlatform extends PostgreSqlPlatform {
  override marshallArray(values: string[]): string {
    return `{${values.map((value) => `"${value.replaceAll(/["\\]/g, '\\$&')}"`).join(',')}}`;
  }
}
