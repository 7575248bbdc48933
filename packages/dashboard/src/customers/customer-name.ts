interface Named {
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly externalId: string | null;
}

/** What a customer is called: by name, else by what else is known; `null` when nothing is. */
export function customerName({ name, email, phone, externalId }: Named): string | null {
  return name ?? email ?? phone ?? externalId;
}
