const LONGEST_MESSAGE = 300;

/** What the log keeps of an error. */
export interface LoggableError {
  readonly type: string;
  readonly message: string;
  /** SQLSTATE or Node's own code. */
  readonly code?: string;
  /** The frames alone: their head would repeat the message. */
  readonly stack: string;
}

/**
 * An error as it may be logged. PostgreSQL puts the row that it refused into the details of an error, an entity that
 * is not valid is printed whole, and JSON that cannot be read is quoted: the log gets none of that.
 */
export function loggableError(error: unknown): LoggableError {
  const cause = deepest(error);
  if (!(cause instanceof Error)) return { type: typeof cause, message: 'not an Error', stack: '' };
  const { code } = cause as { readonly code?: unknown };
  return {
    type: cause.constructor.name,
    message: withoutValues(cause, code),
    ...(typeof code === 'string' ? { code } : {}),
    stack: (cause.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)).join('\n'),
  };
}

// GraphQL wraps what a resolver throws, and its own stack says nothing.
function deepest(error: unknown): unknown {
  const { originalError } = Object(error) as { readonly originalError?: unknown };
  return originalError instanceof Error ? deepest(originalError) : error;
}

function withoutValues(error: Error, code: unknown): string {
  // Class 22 of SQLSTATE: something about a value, which is then quoted.
  const isAboutValue = error instanceof SyntaxError || (typeof code === 'string' && /^22[0-9A-Z]{3}$/.test(code));
  const [line = ''] = error.message.split('\n');
  return (isAboutValue ? line.replaceAll(/"[^]*"/g, '"…"') : line).slice(0, LONGEST_MESSAGE);
}
