// The program that the tests start: PROGRAM, else the one that cargo built last.
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const project = fileURLToPath(new URL("..", import.meta.url));
const built = join(process.env.CARGO_TARGET_DIR ?? "target", "release", "sociale-kaart");

export const PROGRAM = process.env.PROGRAM ? resolve(process.env.PROGRAM) : resolve(project, built);
