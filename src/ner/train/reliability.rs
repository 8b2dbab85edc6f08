use std::fmt::Write;

/// How often names of each confidence are right, by tens of the confidence.
#[derive(Clone, Debug, Default)]
pub struct Reliability {
    tens: [Ten; 10],
}

#[derive(Clone, Copy, Debug, Default)]
struct Ten {
    names: usize,
    right: usize,
    /// The sum of the confidences.
    shown: usize,
}

impl Reliability {
    /// Notes a name: the confidence that is shown, and whether span and class are right.
    pub fn add(&mut self, confidence: u8, right: bool) {
        let ten = &mut self.tens[usize::from(confidence / 10).min(9)];
        ten.names += 1;
        ten.right += usize::from(right);
        ten.shown += usize::from(confidence);
    }

    /// A line for every ten that has names.
    pub fn table(&self) -> String {
        let lines = (0..).zip(&self.tens).filter(|(_, ten)| ten.names > 0).map(|(at, ten)| {
            let right = 100.0 * ten.right as f64 / ten.names as f64;
            format!("confidence {}-{}: {right:5.1} % of {} right\n", 10 * at, 10 * at + 9, ten.names)
        });
        lines.collect()
    }

    /// A drawing: across the confidence that is shown, upward how often it is right; the area of a dot is the number
    /// of names, and on the slanted line both are the same.
    pub fn svg(&self) -> String {
        const SIDE: f64 = 300.0;
        const EDGE: f64 = 40.0;
        let x = |percent: f64| EDGE + SIDE * percent / 100.0;
        let y = |percent: f64| EDGE / 2.0 + SIDE * (1.0 - percent / 100.0);
        let all = self.tens.iter().map(|ten| ten.names).sum::<usize>().max(1) as f64;
        let (width, height) = (SIDE + 1.5 * EDGE, SIDE + 1.6 * EDGE);
        let mut svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" role=\"img\" \
             font-family=\"sans-serif\" font-size=\"11\" fill=\"#777\">\n\
             <title>How often names are right, by the confidence that is shown</title>\n"
        );
        for percent in [0, 20, 40, 60, 80, 100] {
            let (across, up) = (x(percent.into()), y(percent.into()));
            let _ = write!(
                svg,
                "<path d=\"M{across} {} V{} M{} {up} H{}\" stroke=\"#bbb\" stroke-width=\".5\"/>\n\
                 <text x=\"{across}\" y=\"{}\" text-anchor=\"middle\">{percent}</text>\n\
                 <text x=\"{}\" y=\"{}\" text-anchor=\"end\">{percent}</text>\n",
                y(0.0),
                y(100.0),
                x(0.0),
                x(100.0),
                y(0.0) + 15.0,
                x(0.0) - 5.0,
                up + 4.0
            );
        }
        let _ = write!(
            svg,
            "<path d=\"M{} {} L{} {}\" stroke=\"#777\" stroke-dasharray=\"4 3\"/>\n\
             <text x=\"{}\" y=\"{}\" text-anchor=\"middle\">confidence shown</text>\n\
             <text x=\"{}\" y=\"12\">% right</text>\n",
            x(0.0),
            y(0.0),
            x(100.0),
            y(100.0),
            x(50.0),
            height - 4.0,
            x(0.0) - 30.0
        );
        for ten in self.tens.iter().filter(|ten| ten.names > 0) {
            let names = ten.names as f64;
            let (shown, right) = (ten.shown as f64 / names, 100.0 * ten.right as f64 / names);
            let _ = writeln!(
                svg,
                "<circle cx=\"{:.1}\" cy=\"{:.1}\" r=\"{:.1}\" fill=\"#2b6cb0\" fill-opacity=\".75\">\
                 <title>shown {shown:.0}, right {right:.1} % of {}</title></circle>",
                x(shown),
                y(right),
                2.0 + 20.0 * (names / all).sqrt(),
                ten.names
            );
        }
        svg + "</svg>\n"
    }
}
