/** How long until it is looked at again where nobody knows until when something waits, such as for the end of a complaint. */
export const LOOKS_AGAIN_MS = 3_600_000;
