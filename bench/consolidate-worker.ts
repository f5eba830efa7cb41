import { openSession } from "../src/files/session";
import type { SessionRequest } from "../src/files/session-messages";

/** The product's worker, as a page starts it. */
const handle = openSession(
  (report) => {
    postMessage(report);
  },
  () => performance.now(),
);

onmessage = ({ data }: MessageEvent<SessionRequest>) => void handle(data);
