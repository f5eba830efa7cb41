/** What tests and other programs may call on the top window. */
export interface Preview {
  connectAddin(window: Window): void;
}

declare global {
  interface Window {
    preview?: Preview;
  }
}
