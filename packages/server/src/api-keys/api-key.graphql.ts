import type { ApiKeyAlreadyRevoked, ApiKeyNotFound, ApiKeyRefusal, ApiKeyScope } from '@goodword/core';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { refusalTypes, resultUnion } from '../refusals.js';
import { DateTimeScalar } from '../scalars.js';
import { ScopeEnum } from '../viewer/scope.graphql.js';

@ObjectType('ApiKey')
export class ApiKeyType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => [ScopeEnum])
  scopes!: ApiKeyScope[];

  @Field(() => DateTimeScalar)
  createdAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'To the minute; null when it was never used.' })
  lastUsedAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it stops working after a rotation; null when it does not.' })
  expiresAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true })
  revokedAt!: Date | null;
}

@ObjectType('IssuedApiKey')
class IssuedApiKeyType {
  @Field(() => ApiKeyType)
  apiKey!: ApiKeyType;

  @Field(() => String, { description: 'Shown this once; only its hash is stored.' })
  token!: string;
}

const keyRefusals = refusalTypes<ApiKeyNotFound | ApiKeyAlreadyRevoked>({
  'api-key/not-found': {},
  'api-key/already-revoked': {},
});

export const CreateApiKeyResult = resultUnion('CreateApiKeyResult', IssuedApiKeyType, refusalTypes<ApiKeyRefusal>({
  'api-key/name-missing': {},
  'api-key/name-too-long': { limit: () => Int },
  'api-key/scopes-missing': {},
}));
export const RotateApiKeyResult = resultUnion('RotateApiKeyResult', IssuedApiKeyType, keyRefusals);
export const RevokeApiKeyResult = resultUnion('RevokeApiKeyResult', ApiKeyType, keyRefusals);
