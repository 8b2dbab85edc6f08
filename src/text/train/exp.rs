/// The exponential function to about six digits, from arithmetic that is the same on every machine.
pub fn exp(x: f32) -> f32 {
    let x = x.clamp(-80.0, 80.0) * std::f32::consts::LOG2_E;
    let whole = x.round();
    let rest = (x - whole) * std::f32::consts::LN_2;
    let part = 1.0
        + rest
            * (1.0 + rest * (0.5 + rest * (1. / 6. + rest * (1. / 24. + rest * (1. / 120. + rest / 720.)))));
    part * f32::from_bits(((whole as i32 + 127) as u32) << 23)
}
