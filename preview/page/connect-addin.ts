/**
 * Runs in the task pane's window before Office.js, as the native host's own objects would be there before it. Opened
 * outside the embedded Excel (in a tab of its own) it does nothing, and Office.js reports that there is no host.
 */
if (window.parent !== window) window.parent.preview?.connectAddin(window);
