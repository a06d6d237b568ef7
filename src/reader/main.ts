import { request } from "./request.ts";
import { startReader } from "./start-reader.ts";

startReader(request);
