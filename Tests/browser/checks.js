// What a page must hold, asked inside the page. Each answer is a list of complaints.

// Whether anything reaches beyond the right edge, but for what scrolls by itself.
function overflow() {
  const width = document.documentElement.clientWidth;
  const found = [];
  if (document.documentElement.scrollWidth > width)
    found.push(`the page is ${document.documentElement.scrollWidth} wide, the window ${width}`);
  for (const element of document.querySelectorAll("body *")) {
    if (element.closest(".wide, pre, svg, .skip")) continue;
    const box = element.getBoundingClientRect();
    if (box.width > 0 && box.right > width + 1)
      found.push(`<${element.tagName.toLowerCase()}> "${element.textContent.trim().slice(0, 40)}"`);
  }
  return found.slice(0, 5);
}

// Red, green, blue and opacity of a colour as the browser computes it.
function channels(text) {
  const numbers = (text.match(/[\d.]+/g) || []).map(Number);
  return numbers.length < 3 ? [0, 0, 0, 0] : [...numbers.slice(0, 3), numbers[3] ?? 1];
}

function luminance([r, g, b]) {
  const part = (v) => ((v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
  return 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b);
}

function ratio(one, other) {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

// What lies behind an element.
function backdrop(element) {
  for (let e = element; e; e = e.parentElement) {
    const colour = channels(getComputedStyle(e).backgroundColor);
    if (colour[3] > 0.99) return colour;
  }
  return [255, 255, 255, 1];
}

// Text with a contrast below 4.5 to 1, and strokes of figures below 3 to 1 (WCAG 2.2, AA).
function contrast() {
  const found = new Map();
  for (const element of document.querySelectorAll("body *")) {
    const own = [...element.childNodes].some((n) => n.nodeType === 3 && n.textContent.trim());
    const isDrawn = element.closest("svg") !== null;
    if (element.closest("title, desc, style") || (!own && !isDrawn)) continue;
    const style = getComputedStyle(element);
    const name = `${element.tagName}.${element.getAttribute("class") || ""}`;
    if (own) {
      const colour = channels(isDrawn ? style.fill : style.color);
      const value = ratio(colour, backdrop(element));
      if (value < 4.5) found.set(`text ${name}`, `text ${name}: ${value.toFixed(2)}`);
    } else if (/^(line|whisker|dot|hollow|region|frontier|total|gain|loss|reference|disc)\b/.test(
        element.getAttribute("class") || "")) {
      const paints = [style.stroke, style.fill].map(channels).filter((c) => c[3] > 0.99);
      const value = Math.max(0, ...paints.map((c) => ratio(c, backdrop(element))));
      if (value < 3) found.set(name, `${name}: ${value.toFixed(2)}`);
    }
  }
  return [...found.values()].slice(0, 8);
}

// Letters in figures smaller than ten pixels, or names that cover each other.
function figures() {
  const found = [];
  for (const chart of document.querySelectorAll("svg.chart")) {
    const title = chart.querySelector("title").textContent;
    const texts = [...chart.querySelectorAll(":scope > g:not(.m) text")];
    const scale = chart.getBoundingClientRect().width / chart.viewBox.baseVal.width;
    if (scale * 12 < 9.9) found.push(`${title}: letters of ${(scale * 12).toFixed(1)} pixels`);
    const frame = chart.getBoundingClientRect();
    const boxes = texts.map((t) => t.getBoundingClientRect());
    boxes.forEach((box, index) => {
      if (box.left < frame.left - 3 || box.right > frame.right + 3)
        found.push(`${title}: "${texts[index].textContent}" reaches out of its figure`);
      for (let next = index + 1; next < boxes.length; next++) {
        const other = boxes[next];
        const across = Math.min(box.right, other.right) - Math.max(box.left, other.left);
        const down = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top);
        if (across > 2 && down > 4)
          found.push(`${title}: "${texts[index].textContent}" over "${texts[next].textContent}"`);
      }
    });
  }
  return found.slice(0, 8);
}

// Values that show for the mark that has the focus.
function focused() {
  const mark = document.activeElement;
  const tip = mark.querySelector(".tip");
  return {
    isMark: mark.classList.contains("m"), label: mark.getAttribute("aria-label") || "",
    isShown: tip !== null && getComputedStyle(tip).visibility === "visible",
    shown: [...document.querySelectorAll(".m .tip")].filter(
      (t) => getComputedStyle(t).visibility === "visible").length,
  };
}
