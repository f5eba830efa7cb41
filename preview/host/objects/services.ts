import { asText } from "../call-arguments";
import { invalidArgument } from "../excel-error";
import { excelType } from "../excel-object";
import type { ExcelObject } from "../excel-object";
import type { Session } from "../session";

const STATES = ["Inactive", "Background", "Visible"];

/** `Office.addin.showAsTaskpane()` and `hide()`. */
const appRuntimeService = excelType<Session>("AppRuntimeService", {
  methods: {
    SetAppRuntimeState: (session, args) => {
      const state = asText(args.raw(0), "AppRuntimeService.setAppRuntimeState");
      if (!STATES.includes(state)) throw invalidArgument(`There is no runtime state "${state}".`);
      session.setPaneState(state);
    },
    GetAppRuntimeState: (session) => session.paneState,
  },
});

/** Office.js says with it that ribbon commands can be dispatched. */
const addinInternalService = excelType<Session>("AddinInternalService", {
  methods: {
    NotifyActionHandlerReady: (session) => {
      session.commandsReady = true;
    },
  },
});

/** Top-level objects a request may ask for by class name. */
export const services: Readonly<Record<string, (session: Session) => ExcelObject>> = {
  "Microsoft.InternalService.AddinInternalService": (session) => addinInternalService(session),
  "Microsoft.AppRuntime.AppRuntimeService": (session) => appRuntimeService(session),
};
