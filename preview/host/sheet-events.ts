import type { EventName } from "./events";
import { WORKBOOK_TARGET } from "./events";
import type { Members } from "./excel-object";

/** Office.js's `_Register…Event` methods by the event they mean; what is missing here answers ApiNotFound. */
const REGISTRATIONS: Readonly<Record<string, EventName>> = {
  DataChangedEvent: "Changed",
  SelectionChangedEvent: "SelectionChanged",
  ActivatedEvent: "Activated",
  DeactivatedEvent: "Deactivated",
  CalculatedEvent: "Calculated",
  FormatChangedEvent: "FormatChanged",
  ProtectionChangedEvent: "ProtectionChanged",
  EventNameChanged: "NameChanged",
  EventVisibilityChanged: "VisibilityChanged",
};

const COLLECTION_REGISTRATIONS: Readonly<Record<string, EventName>> = {
  ...REGISTRATIONS,
  AddedEvent: "Added",
  DeletedEvent: "Deleted",
  EventMoved: "Moved",
};

function registrations<T>(
  typeName: string,
  events: Readonly<Record<string, EventName>>,
  targetOf: (object: T) => string,
): NonNullable<Members<T>["methods"]> {
  const entries = Object.entries(events).flatMap(
    ([name, event]): [string, NonNullable<Members<T>["methods"]>[string]][] => [
      [
        `_Register${name}`,
        (object, _args, session) => {
          session.requireMember(typeName, `on${event}`);
          session.events.register(event, targetOf(object));
        },
      ],
      [`_Unregister${name}`, (object, _args, session) => session.events.unregister(event, targetOf(object))],
    ],
  );
  return Object.fromEntries(entries);
}

export function sheetEventMethods<T extends { readonly id: string }>() {
  return registrations<T>("Worksheet", REGISTRATIONS, (sheet) => sheet.id);
}

export function collectionEventMethods<T>() {
  return registrations<T>("WorksheetCollection", COLLECTION_REGISTRATIONS, () => WORKBOOK_TARGET);
}
