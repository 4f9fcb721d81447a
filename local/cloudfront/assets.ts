/** Reads the objects that the template's deployments put into its buckets from the staged asset folders. */
import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync } from "node:fs";
import { extname, join, normalize } from "node:path";
import type { Template } from "../template/template.ts";

export interface StoredObject {
  readonly body: Buffer;
  readonly contentType: string;
  readonly cacheControl: string | undefined;
  readonly etag: string;
}

interface DeploymentProperties {
  readonly DestinationBucketName: string;
  readonly DestinationBucketKeyPrefix?: string;
  readonly SourceObjectKeys: readonly string[];
  readonly SystemMetadata?: Readonly<Record<string, string>>;
}

/** The types that the copier of the template's deployments guesses: without charset. */
const contentTypes: Readonly<Record<string, string>> = {
  ".css": "text/css",
  ".html": "text/html",
  ".ico": "image/x-icon",
  ".jpg": "image/jpeg",
  ".js": "text/javascript",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
};

/** Returns a function that gives an object of a bucket by its path, or undefined when there is none. */
export function openBuckets(template: Template) {
  const deployments = template
    .ofType<DeploymentProperties>("Custom::CDKBucketDeployment")
    .map(({ properties }) => ({
      bucket: properties.DestinationBucketName,
      prefix: properties.DestinationBucketKeyPrefix ?? "",
      folders: properties.SourceObjectKeys.map((key) => template.asset(key)),
      cacheControl: properties.SystemMetadata?.["cache-control"],
    }));
  return (bucket: string, key: string): StoredObject | undefined => {
    for (const deployment of deployments) {
      if (deployment.bucket !== bucket || !key.startsWith(deployment.prefix)) continue;
      const path = normalize(key.slice(deployment.prefix.length));
      const file = path.startsWith("..") ? undefined : findFile(deployment.folders, path);
      if (file) return read(file, deployment.cacheControl);
    }
    return undefined;
  };
}

function findFile(folders: readonly string[], path: string): string | undefined {
  return folders
    .map((folder) => join(folder, path))
    .find((file) => existsSync(file) && statSync(file).isFile());
}

function read(file: string, cacheControl: string | undefined): StoredObject {
  const body = readFileSync(file);
  const contentType = contentTypes[extname(file)] ?? "application/octet-stream";
  return { body, contentType, cacheControl, etag: `"${createHash("md5").update(body).digest("hex")}"` };
}
