import type { PushEntry } from "./protocol";

/** Excel's event numbers on the wire (`eventType` in Office.js). */
const EventNumber = {
  Changed: 10,
  Activated: 11,
  Deactivated: 12,
  Added: 13,
  SelectionChanged: 14,
  Deleted: 15,
  Calculated: 16,
  FormatChanged: 18,
  RowHiddenChanged: 22,
  ProtectionChanged: 24,
  NameChanged: 25,
  VisibilityChanged: 26,
  Moved: 27,
} as const;

export type EventName = keyof typeof EventNumber;

/** The target of events that concern the whole workbook (OfficeExtension.Constants.eventWorkbookId). */
export const WORKBOOK_TARGET = "Workbook";

const EVENT_CATEGORY = 65_536;

/** Who listens to what, and what happened since the last delivery. */
export class EventHub {
  readonly #listening = new Set<string>();
  #pending: PushEntry[] = [];
  /** `context.runtime.enableEvents` */
  enabled = true;

  register(event: EventName, target: string): void {
    this.#listening.add(`${event} ${target}`);
  }

  unregister(event: EventName, target: string): void {
    this.#listening.delete(`${event} ${target}`);
  }

  forgetAll(): void {
    this.#listening.clear();
    this.#pending = [];
  }

  /** Notes an event for the sheet's listeners and for the workbook's. */
  raise(event: EventName, sheetId: string, payload: Readonly<Record<string, unknown>>): void {
    if (!this.enabled) return;
    for (const target of [sheetId, WORKBOOK_TARGET]) {
      if (!this.#listening.has(`${event} ${target}`)) continue;
      this.#pending.push({
        messageCategory: EVENT_CATEGORY,
        messageType: EventNumber[event],
        targetId: target,
        message: JSON.stringify(payload),
      });
    }
  }

  /** What is to be delivered now; afterwards nothing is pending. */
  take(): readonly PushEntry[] {
    const entries = this.#pending;
    this.#pending = [];
    return entries;
  }
}
