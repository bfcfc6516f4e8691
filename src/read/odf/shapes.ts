/** Elements that draw something, or hold what does. */
export const shapes = [
  "draw:frame draw:g draw:custom-shape draw:rect draw:circle draw:ellipse draw:line draw:polyline draw:polygon",
  "draw:regular-polygon draw:path draw:connector draw:measure draw:caption draw:control",
]
  .join(" ")
  .split(" ");
