"use strict";
/** Loaded into the program before it starts (`node --require`): its clock is `WIRECOPY_CLOCK` milliseconds ahead. */
const ahead = Number(process.env.WIRECOPY_CLOCK ?? "0");
const { now } = Date;

Date.now = () => now() + ahead;
