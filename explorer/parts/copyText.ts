/**
 * Copies a text. If a page may not write to the clipboard (plain HTTP from another machine), the older method is used;
 * gives false if that fails, too.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const field = document.createElement('textarea');
    field.value = text;
    field.className = 'hidden';
    document.body.append(field);
    const before = document.activeElement;
    field.select();
    // Deprecated, but the only way without a secure context.
    const isCopied = document.execCommand('copy');
    field.remove();
    if (before instanceof HTMLElement) before.focus();
    return isCopied;
  }
}
