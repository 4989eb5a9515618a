package migration.exchange.validation.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.MultipartConfigElement;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/** What is uploaded never lies on a disk. */
class UploadsTest {

    @Test
    void theLargestFileStaysInMemory() {
        MultipartConfigElement uploads = new UploadConfiguration().uploads(DataSize.ofMegabytes(20));

        assertThat(uploads.getMaxFileSize())
                .isEqualTo(uploads.getMaxRequestSize())
                .isGreaterThan(20L << 20);
        assertThat((long) uploads.getFileSizeThreshold()).isGreaterThanOrEqualTo(uploads.getMaxRequestSize());
    }
}
