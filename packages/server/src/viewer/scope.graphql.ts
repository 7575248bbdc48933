import { registerEnumType } from 'type-graphql';

export const ScopeEnum = { READ: 'read', WRITE: 'write', ADMIN: 'admin' } as const;
registerEnumType(ScopeEnum, {
  name: 'Scope',
  description: 'WRITE includes READ; ADMIN includes both, and the management of keys.',
});
