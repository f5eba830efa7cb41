/**
 * Copies a field's text to the clipboard.
 * @returns false where the host forbids it (a pane in a frame often may not): the text is then focused and selected,
 * ready for Ctrl+C.
 */
export async function copyFrom(field: HTMLTextAreaElement | HTMLInputElement | null): Promise<boolean> {
  if (field === null) return false;
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    field.focus();
    field.select();
    return false;
  }
}
