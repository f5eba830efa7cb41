/** One accent colour and its tints; the warm tones are for input and for what is wrong. */
export const palette = {
  text: "#1F2933",
  muted: "#5B6770",
  paper: "#FFFFFF",
  accent: "#1F4E79",
  onAccent: "#FFFFFF",
  sectionFill: "#DCE8F3",
  subgroupFill: "#EEF4F9",
  totalFill: "#C6DAEC",
  line: "#9FB3C4",
  inputFill: "#FFFBE6",
  warningFill: "#FFE9A8",
  errorFill: "#F8CBC6",
  error: "#A61B1B",
} as const;

export const sheetFont = "Times New Roman";
