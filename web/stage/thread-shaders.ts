/** The shaders of `thread-program.ts`. Lengths are in device pixels unless a name says otherwise. */

/** Arrow head as multiples of the thickness: its length, and its width at the base. */
const ARROW = 'const float arrowLength = 5.0;\nconst float arrowWidth = 3.6;';

export const VERTEX_SHADER = /* glsl */ `
attribute vec4 a_id;
attribute vec4 a_color;
attribute float a_side;
attribute float a_thickness;
attribute vec2 a_source;
attribute vec2 a_target;
attribute float a_targetSize;
attribute float a_current;
attribute float a_curvature;
attribute float a_stroke;

uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_pixelRatio;
uniform vec2 u_dimensions;
uniform float u_minEdgeThickness;
uniform float u_feather;

varying vec4 v_color;
varying float v_thickness;
varying float v_feather;
varying float v_stroke;
varying float v_unit;
varying vec2 v_cpA;
varying vec2 v_cpB;
varying vec2 v_cpC;
varying float v_targetSize;

const float bias = 255.0 / 254.0;
${ARROW}

vec2 toViewport(vec2 clip) { return (clip + 1.0) * u_dimensions / 2.0; }
vec2 toClip(vec2 viewport) { return viewport / u_dimensions * 2.0 - 1.0; }

void main() {
  #ifdef PICKING_MODE
  float least = max(u_minEdgeThickness, 9.0);
  #else
  float least = u_minEdgeThickness;
  #endif

  vec2 source = toViewport((u_matrix * vec3(a_source, 1)).xy);
  vec2 target = toViewport((u_matrix * vec3(a_target, 1)).xy);
  vec2 delta = target - source;
  float span = max(length(delta), 0.001);
  vec2 normal = vec2(-delta.y, delta.x) / span;
  float bend = span * a_curvature;

  v_unit = u_pixelRatio;
  // Zoomed in, lines grow less than nodes do.
  v_thickness = max(least, min(a_thickness / u_sizeRatio, a_thickness + 0.6)) * u_pixelRatio;
  v_feather = u_feather;
  v_stroke = a_stroke;
  v_cpA = source;
  v_cpB = 0.5 * (source + target) + normal * bend;
  v_cpC = target;
  v_targetSize = a_targetSize * u_pixelRatio / u_sizeRatio;

  // The quad reaches from just behind the chord to just beyond the curve's crest, which lies at half the bend.
  float margin = v_thickness * arrowWidth + u_pixelRatio;
  float outwards = bend < 0.0 ? -1.0 : 1.0;
  float reach = a_side > 0.0 ? bend / 2.0 + outwards * margin : -outwards * margin;
  vec2 corner = mix(target, source, a_current) + normal * reach;
  gl_Position = vec4(toClip(corner), 0, 1);

  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= bias;
}
`;

export const FRAGMENT_SHADER = /* glsl */ `
precision highp float;

varying vec4 v_color;
varying float v_thickness;
varying float v_feather;
varying float v_stroke;
varying float v_unit;
varying vec2 v_cpA;
varying vec2 v_cpB;
varying vec2 v_cpC;
varying float v_targetSize;

${ARROW}

float det(vec2 a, vec2 b) { return a.x * b.y - b.x * a.y; }

// From p to the nearest point of the curve b0 b1 b2, all relative to p (Iñigo Quílez, "distance to a quadratic curve").
vec2 toCurve(vec2 b0, vec2 b1, vec2 b2) {
  float a = det(b0, b2), b = 2.0 * det(b1, b0), d = 2.0 * det(b2, b1);
  float f = b * d - a * a;
  vec2 d21 = b2 - b1, d10 = b1 - b0, d20 = b2 - b0;
  vec2 gf = 2.0 * (b * d21 + d * d10 + a * d20);
  gf = vec2(gf.y, -gf.x);
  vec2 pp = -f * gf / dot(gf, gf);
  vec2 d0p = b0 - pp;
  float ap = det(d0p, d20), bp = 2.0 * det(d10, d0p);
  float t = clamp((ap + bp) / (2.0 * a + b + d), 0.0, 1.0);
  return mix(mix(b0, b1, t), mix(b1, b2, t), t);
}

void main() {
  vec2 p = gl_FragCoord.xy;
  float away = length(toCurve(v_cpA - p, v_cpB - p, v_cpC - p));
  float half_ = v_thickness / 2.0;
  float toTarget = length(p - v_cpC);
  float head = arrowLength * v_thickness;

  #ifdef PICKING_MODE
  gl_FragColor = away < half_ ? v_color : vec4(0.0);
  #else

  float ink = 1.0;
  if (toTarget < v_targetSize + head) {
    if (toTarget < v_targetSize) discard;
    half_ = (toTarget - v_targetSize) / head * arrowWidth * v_thickness / 2.0;
  } else {
    // Along the chord, in CSS pixels: dashes keep their length at every zoom.
    float along = dot(p - v_cpA, normalize(v_cpC - v_cpA)) / v_unit;
    float soft = 0.5;
    if (v_stroke > 4.5) { // disputed: two lines side by side
      half_ = max(half_ * 1.7, 2.2 * v_unit);
      float core = half_ * 0.42;
      ink = smoothstep(core - v_feather * 0.5, core + v_feather * 0.5, away);
    } else if (v_stroke > 3.5) { // denied: a line with bars across it
      float bar = 1.0 - smoothstep(0.6, 0.6 + soft, abs(mod(along, 14.0) - 7.0));
      half_ = mix(half_, max(half_ * 2.0, 3.2 * v_unit), bar);
    } else if (v_stroke > 2.5) { // possible: dots
      half_ = max(half_, 0.9 * v_unit);
      ink = 1.0 - smoothstep(1.0, 1.0 + soft, abs(mod(along, 5.0) - 2.5));
    } else if (v_stroke > 1.5) { // planned: dash and dot
      float at = mod(along, 16.0);
      ink = 1.0 - min(smoothstep(4.2, 4.2 + soft, abs(at - 5.0)), smoothstep(1.0, 1.0 + soft, abs(at - 13.0)));
    } else if (v_stroke > 0.5) { // alleged: dashes
      ink = 1.0 - smoothstep(3.2, 3.2 + soft, abs(mod(along, 10.0) - 5.0));
    }
  }
  float body = 1.0 - smoothstep(half_ - 0.5 * v_feather, half_ + 0.5 * v_feather, away);
  gl_FragColor = v_color * body * ink;
  #endif
}
`;
