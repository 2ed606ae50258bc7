package okoplan.help;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/**
 * Makes a picture of a page small: pages have few colours besides the shades of letters, so the commonest of them serve for
 * all.
 */
final class HelpPicture {

    private static final int MOST_COLOURS = 64;
    /** Of eight bits of a colour so many are looked at when shades are told apart. */
    private static final int SHADE_MASK = 0xF8F8F8;

    private HelpPicture() {}

    static byte[] small(byte[] png) throws IOException {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
        int[] palette = commonest(picture);
        BufferedImage small = new BufferedImage(
                picture.getWidth(),
                picture.getHeight(),
                BufferedImage.TYPE_BYTE_INDEXED,
                new IndexColorModel(8, palette.length, palette, 0, false, -1, java.awt.image.DataBuffer.TYPE_BYTE));
        Map<Integer, Integer> known = new HashMap<>();
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                int place = known.computeIfAbsent(picture.getRGB(x, y) & 0xFFFFFF, colour -> nearest(colour, palette));
                small.getRaster().setSample(x, y, 0, place);
            }
        }
        return written(small);
    }

    /** Each with the exact colour that is commonest among its neighbours, so that large areas keep theirs. */
    private static int[] commonest(BufferedImage picture) {
        Map<Integer, Map<Integer, Integer>> shades = new HashMap<>();
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                int colour = picture.getRGB(x, y) & 0xFFFFFF;
                shades.computeIfAbsent(colour & SHADE_MASK, shade -> new HashMap<>())
                        .merge(colour, 1, Integer::sum);
            }
        }
        List<Map<Integer, Integer>> sorted = shades.values().stream()
                .sorted((one, other) -> Integer.compare(total(other), total(one)))
                .limit(MOST_COLOURS)
                .toList();
        return sorted.stream()
                .mapToInt(colours -> colours.entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .orElseThrow()
                        .getKey())
                .toArray();
    }

    private static int total(Map<Integer, Integer> colours) {
        return colours.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static int nearest(int colour, int[] palette) {
        int best = 0;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < palette.length; i++) {
            int red = (colour >> 16 & 255) - (palette[i] >> 16 & 255);
            int green = (colour >> 8 & 255) - (palette[i] >> 8 & 255);
            int blue = (colour & 255) - (palette[i] & 255);
            int distance = red * red + green * green + blue * blue;
            if (distance < least) {
                least = distance;
                best = i;
            }
        }
        return best;
    }

    private static byte[] written(BufferedImage picture) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ImageWriteParam options = writer.getDefaultWriteParam();
        options.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        options.setCompressionQuality(0);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), options);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
