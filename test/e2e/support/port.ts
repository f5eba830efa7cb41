/** Of the preview under test; another one lets two checkouts be tested side by side. */
export const e2ePort = Number(process.env["E2E_PORT"] ?? 3117);
