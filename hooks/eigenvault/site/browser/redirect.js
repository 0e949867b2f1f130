// A page that leads on keeps what stands behind the address's #.
import { fromDisk } from "./place.js";

location.replace(fromDisk(document.querySelector("link[rel=canonical]").href) + location.hash);
