/** What grid and files share and needs no Univer, so that files are read and written without it. */
import type { HeaderFooter } from "./document";

export const NO_HEADER_FOOTER: HeaderFooter = {
  leftHeader: "",
  centerHeader: "",
  rightHeader: "",
  leftFooter: "",
  centerFooter: "",
  rightFooter: "",
};

/** Univer shows an indent as padding: so much for a level, about the width of three spaces. */
export const PIXELS_PER_INDENT = 9;
