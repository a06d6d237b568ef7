import { startReader } from "./start-reader.ts";

startReader();
