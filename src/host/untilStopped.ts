/** Waits until the program is told to stop, or until something essential fails; then it throws that error. */
export async function untilStopped(stop: AbortSignal, gone: AbortSignal): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  if (stop.aborted) resolve();
  if (gone.aborted) reject(gone.reason);
  stop.addEventListener('abort', () => resolve(), { once: true });
  gone.addEventListener('abort', () => reject(gone.reason), { once: true });
  await promise;
}
