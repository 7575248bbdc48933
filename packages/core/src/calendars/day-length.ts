/** Milliseconds of a day on which no clock changes. */
export const dayLength: number = 86_400_000;
