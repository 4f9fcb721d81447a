import type { Construct } from "constructs";
import triggers from "../../functions/insight/triggers.ts";
import { Service, type Surroundings } from "../constructs/service.ts";
import type { Directory } from "./directory.ts";

/** The insight service: counts the events of requests by day and month, unit and channel. */
export class Insight extends Service {
  constructor(scope: Construct, surroundings: Surroundings, directory: Directory) {
    super(scope, "insight", triggers, surroundings, { directory });
  }
}
