import { readTablesOf } from "../files/read-tables";

/** One file, one answer; the page ends the worker afterwards. */
onmessage = ({ data }: MessageEvent<File>) => void readTablesOf(data).then((reading) => postMessage(reading));
