import { openSession } from "../src/files/session";
import type { SessionRequest } from "../src/files/session-messages";

/** The product's worker, as a page starts it. */
const handle = openSession((report) => postMessage(report));

onmessage = ({ data }: MessageEvent<SessionRequest>) => handle(data);
