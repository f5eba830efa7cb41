import { openSession } from "../files/session";
import type { SessionRequest } from "../files/session-messages";

/** Reads files off the pane's thread; what it does is all in `openSession`. */
const handle = openSession((report) => postMessage(report));

onmessage = ({ data }: MessageEvent<SessionRequest>) => handle(data);
