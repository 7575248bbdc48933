import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/**
 * What a child process measured of itself. Its heap is small: what grows with the work fails, and what could be collected is not
 * taken for needed.
 *
 * @param file - beside this one; it prints its measures as JSON
 */
export async function inChild<Measured>(file: string, heapMegabytes: number, ...parameters: readonly string[]): Promise<Measured> {
  const child = fileURLToPath(new URL(file, import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [`--max-old-space-size=${heapMegabytes}`, child, ...parameters]);
  return JSON.parse(stdout) as Measured; // written by the child
}
